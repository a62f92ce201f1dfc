import { createServer, type ServerResponse } from 'node:http';

// The limit of the benchmark `auction`: bare Server-Sent Events in Node. A bid is taken as it comes and told to all of its
// lot: no login, no database, no rules. `EVENT_BYTES`: as long as the service's events.
const padding = ' '.repeat(Number.parseInt(process.env['EVENT_BYTES'] ?? '0', 10));
const best = new Map<string, string>();
const readers = new Map<string, Set<ServerResponse>>();
let count = 0;

const server = createServer((request, response) => {
  const lot = request.url ?? '';
  if (request.method === 'GET') return watch(lot, response);
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => {
    body += chunk;
  });
  request.on('end', () => {
    const acceptedAt = new Date(performance.timeOrigin + performance.now()).toISOString();
    // What the benchmark itself sends.
    const { price } = JSON.parse(body) as { price: string };
    const before = best.get(lot);
    // On a busy machine a bid may come after the bidder's own next one; a lot's best price falls only.
    best.set(lot, before !== undefined && Number.parseFloat(before) < Number.parseFloat(price) ? before : price);
    const event = `id: ${(count += 1)}\nevent: lots\ndata: ${JSON.stringify({ lots: [{ best: best.get(lot) }] })}${padding}\n\n`;
    for (const reader of readers.get(lot) ?? []) reader.write(event);
    response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ acceptedAt }));
  });
});

function watch(lot: string, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(`id: 0\nevent: state\ndata: {"lots": []}\n\n`);
  const all = readers.get(lot) ?? new Set();
  readers.set(lot, all.add(response));
  response.once('close', () => all.delete(response));
}

server.listen(Number.parseInt(process.env['PORT'] ?? '0', 10), '127.0.0.1', () => process.stdout.write('ready\n'));
