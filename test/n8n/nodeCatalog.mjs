import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * A program of its own, because n8n's catalog of nodes needs n8n's modules and its Node: searches the catalog as
 * n8n's AI builder and its MCP server do, among the node types of a running n8n.
 */
const [script = '', typesFile = '', questions = ''] = process.argv.slice(2);
const load = createRequire(script);
load('reflect-metadata');

const { NodeCatalogService } = load('../dist/node-catalog/node-catalog.service.js');
const nodes = JSON.parse(readFileSync(typesFile, 'utf8'));
const loader = {
	addPostProcessor() {},
	async postProcessLoaders() {},
	collectTypes: async () => ({ nodes }),
};
const logger = { debug() {}, warn: console.error };
const catalog = new NodeCatalogService(loader, logger);
await catalog.initialize();

const { queries, nodeId } = JSON.parse(questions);
/** @type {Record<string, string>} */
const found = {};
for (const query of queries) found[query] = (await catalog.searchNodes([query])).results;
const definition = await catalog.getNodeTypes([nodeId]);
process.stdout.write(JSON.stringify({ found, definition }), () => process.exit());
