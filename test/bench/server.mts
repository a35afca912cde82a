import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { fixedWindow } from '../support/emulator/limits/windows.mts';
import { emptyStats, type ServerStats } from './serverStats.mts';

/*
 * Stands for OneSignal where only the cost of asking counts: it answers as OneSignal does, at once and
 * without a look at what is asked. A process of its own, so that its work is nobody else's.
 */

let books: ServerStats = emptyStats();
let perSecond = Infinity;
let fits = fixedWindow();
let answered = 0;

const newId = () => `4e7f0a3e-0000-4000-8000-${String((answered += 1)).padStart(12, '0')}`;

/** The server is told by `PUT /books?perSecond=…` to begin anew, and asked by `GET /books`. */
function begin(url: URL): object {
	perSecond = Number(url.searchParams.get('perSecond') ?? Infinity);
	fits = fixedWindow();
	books = emptyStats();
	return books;
}

async function take(incoming: IncomingMessage): Promise<[number, object]> {
	const body = await text(incoming);
	books.bytes += Buffer.byteLength(body);
	books.requests += 1;
	if (fits('writes', perSecond, Date.now())) return [200, { id: newId() }];
	books.refused += 1;
	return [429, { errors: ['API rate limit exceeded'] }];
}

const server = createServer(async (incoming, outgoing) => {
	const url = new URL(incoming.url ?? '/', 'http://localhost');
	const isAboutBooks = url.pathname === '/books';
	const [status, answer] = isAboutBooks
		? [200, incoming.method === 'PUT' ? begin(url) : books]
		: await take(incoming);
	outgoing.writeHead(status, {
		'content-type': 'application/json',
		...(status === 429 && { 'retry-after': '1' }),
	});
	outgoing.end(JSON.stringify(answer));
});

server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	if (typeof address === 'object') process.send?.(`http://127.0.0.1:${address?.port}`);
});
process.on('disconnect', () => process.exit());
