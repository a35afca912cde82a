import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { fixedWindow } from '../support/emulator/limits/windows.mts';
import { emptyStats, type ServerStats } from './serverStats.mts';

/*
 * Stands for OneSignal where only the cost of a request counts: it responds as OneSignal does, at once and
 * without reading the request. A process of its own, so that its CPU time is not that of a benchmark.
 */

let stats: ServerStats = emptyStats();
let perSecond = Infinity;
let fits = fixedWindow();
let responses = 0;

const newId = () => `4e7f0a3e-0000-4000-8000-${String((responses += 1)).padStart(12, '0')}`;

/** `PUT /stats?perSecond=…` sets the counts to zero and the limit; `GET /stats` reads them. */
function reset(url: URL): object {
	perSecond = Number(url.searchParams.get('perSecond') ?? Infinity);
	fits = fixedWindow();
	stats = emptyStats();
	return stats;
}

/** What a request gets that is no message. */
const userResponse = { identity: { onesignal_id: '4e7f0a3e-0000-4000-8000-000000000000' } };

async function respond(incoming: IncomingMessage, path: string): Promise<[number, object]> {
	const body = await text(incoming);
	stats.bytes += Buffer.byteLength(body);
	stats.requests += 1;
	if (fits('writes', perSecond, Date.now()))
		return [200, path.endsWith('/users') ? userResponse : { id: newId() }];
	stats.refused += 1;
	return [429, { errors: ['API rate limit exceeded'] }];
}

const server = createServer(async (incoming, outgoing) => {
	const url = new URL(incoming.url ?? '/', 'http://localhost');
	const isAboutStats = url.pathname === '/stats';
	const [status, response] = isAboutStats
		? [200, incoming.method === 'PUT' ? reset(url) : stats]
		: await respond(incoming, url.pathname);
	outgoing.writeHead(status, {
		'content-type': 'application/json',
		...(status === 429 && { 'retry-after': '1' }),
	});
	outgoing.end(JSON.stringify(response));
});

server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	if (typeof address === 'object') process.send?.(`http://127.0.0.1:${address?.port}`);
});
process.on('disconnect', () => process.exit());
