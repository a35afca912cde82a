// @ts-expect-error it brings no types
import * as scan from '@n8n/scan-community-package/scanner/scanner.mjs';

/**
 * n8n's own scan of a package, without its download: its rules over the sources that a package was made from, or over
 * what is in it. A program of its own, because Jest cannot import a plain module.
 */
const patterns = { sources: scan.SOURCE_FILE_PATTERNS, package: ['**/*.js', 'package.json'] };

const [kind, folder = ''] = process.argv.slice(2);
const verdict = await scan.analyzePackage(folder, patterns[kind === 'sources' ? kind : 'package']);
console.log(JSON.stringify(verdict));
