// Takes dossiers with nothing but Node 20.19: node endpoint.mjs [folder] [port]. See docs/protocol.md.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';

const [folder = 'dossiers', port = '8083'] = process.argv.slice(2);
const MOST_BYTES = 120_000_000;
const CORS = {
  'access-control-allow-origin': '*', // Better: the origins of your pages.
  'access-control-allow-headers': 'content-type, idempotency-key, receipt-secret',
  'access-control-expose-headers': 'Retry-After, Date',
};
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const problem = (status, name, issues) => [status, { type: `urn:motcua:problem:${name}`, title: name, status, issues }];
const read = (id, name) => readFileSync(`${folder}/${id}/${name}`, 'utf8');

async function receive(id, parts) {
  const text = await parts.get('dossier').text();
  // The first document under an id decides: the same again gets the same receipt, another one a conflict.
  if (existsSync(`${folder}/${id}`)) {
    return read(id, 'dossier.json') === text
      ? [200, JSON.parse(read(id, 'receipt.json'))]
      : problem(409, 'submission-conflict');
  }
  const [contents, files] = [[], []];
  for (const component of JSON.parse(text).components) {
    for (const [index, { part, ...file }] of component.files.entries()) {
      const bytes = Buffer.from((await parts.get(part)?.arrayBuffer()) ?? []);
      const issue = { scope: 'components', pointer: `/${component.id}/${index}`, code: 'fileDamaged' };
      const isWhole = /^f\d+$/.test(part) && bytes.length === file.size && sha256(bytes) === file.sha256;
      if (!isWhole) return problem(422, 'dossier-invalid', [issue]);
      contents.push([part, bytes]);
      files.push({ component: component.id, ...file });
    }
  }
  // Your own checks of the answers belong here: 422 with issues of scope "data".
  rmSync(`${folder}/.new`, { recursive: true, force: true });
  const number = `HS-${readdirSync(folder).length + 1}`;
  const receipt = { number, receivedAt: new Date().toISOString(), submissionId: id, files };
  // All is on the disk under another name before one rename makes it count; nothing is awaited from here on.
  mkdirSync(`${folder}/.new`);
  contents.push(['dossier.json', text], ['receipt.json', JSON.stringify(receipt)]);
  for (const [name, content] of contents) writeFileSync(`${folder}/.new/${name}`, content, { flush: true });
  renameSync(`${folder}/.new`, `${folder}/${id}`);
  return [201, receipt];
}

async function answer(request) {
  const { method, url, headers } = request;
  const id = headers['idempotency-key'] ?? url.split('/').at(-2) ?? '';
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return problem(400, 'idempotency-key-missing');
  if (method === 'GET') {
    const right = existsSync(`${folder}/${id}`) && JSON.parse(read(id, 'dossier.json')).receiptSecretSha256;
    const isRight = right === sha256(headers['receipt-secret'] ?? '');
    return isRight ? [200, JSON.parse(read(id, 'receipt.json'))] : problem(404, 'receipt-unknown');
  }
  if (!(Number(headers['content-length']) <= MOST_BYTES)) return problem(413, 'request-too-large');
  const sent = new Response(Readable.toWeb(request), { headers: { 'content-type': headers['content-type'] } });
  const isMultipart = headers['content-type'].startsWith('multipart/form-data');
  return receive(id, isMultipart ? await sent.formData() : new Map([['dossier', sent]]));
}

mkdirSync(folder, { recursive: true });
const server = createServer(async (request, response) => {
  const answered = request.method === 'OPTIONS' ? [204] : answer(request);
  const [status, body] = await Promise.resolve(answered).catch(() => problem(400, 'dossier-unreadable'));
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { ...CORS, 'content-type': type, 'cache-control': 'no-store' });
  response.end(body && JSON.stringify(body));
  request.resume();
});
server.listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/dossiers`));
