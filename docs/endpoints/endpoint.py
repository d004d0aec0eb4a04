# Takes dossiers with nothing but Python 3.9: python3 endpoint.py [folder] [port]. See docs/protocol.md.
import datetime, hashlib, json, os, re, shutil, sys
from http.server import BaseHTTPRequestHandler, HTTPServer

folder, port = (sys.argv[1:] + ['dossiers', '8083'][len(sys.argv) - 1:])
MOST_BYTES = 120_000_000
CORS = {'Access-Control-Allow-Origin': '*',  # Better: the origins of your pages.
        'Access-Control-Allow-Headers': 'content-type, idempotency-key, receipt-secret',
        'Access-Control-Expose-Headers': 'Retry-After, Date'}

def problem(status, name, *issues):
    return status, {'type': f'urn:motcua:problem:{name}', 'title': name, 'status': status, 'issues': issues}

def read(key, name):
    with open(f'{folder}/{key}/{name}', 'rb') as file:
        return file.read()

def sha256(content):
    return hashlib.sha256(content).hexdigest()

def receive(key, parts):
    # The first document under an id decides: the same again gets the same receipt, another one a conflict.
    if os.path.exists(f'{folder}/{key}'):
        is_same = read(key, 'dossier.json') == parts['dossier']
        return (200, json.loads(read(key, 'receipt.json'))) if is_same else problem(409, 'submission-conflict')
    contents, files = {'dossier.json': parts['dossier']}, []
    for component in json.loads(parts['dossier'])['components']:
        for index, file in enumerate(component['files']):
            content = contents[file['part']] = parts.get(file['part'], b'')
            issue = {'scope': 'components', 'pointer': f"/{component['id']}/{index}", 'code': 'fileDamaged'}
            is_whole = len(content) == file['size'] and sha256(content) == file['sha256']
            if not is_whole or not re.fullmatch(r'f\d+', file['part']):
                return problem(422, 'dossier-invalid', issue)
            files.append({'component': component['id'], **{name: file[name] for name in file if name != 'part'}})
    # Your own checks of the answers belong here: 422 with issues of scope "data".
    shutil.rmtree(f'{folder}/.new', ignore_errors=True)
    now = datetime.datetime.now(datetime.timezone.utc).isoformat()
    receipt = {'number': f'HS-{len(os.listdir(folder)) + 1}', 'receivedAt': now, 'submissionId': key, 'files': files}
    # All is on the disk under another name before one rename makes it count.
    os.mkdir(f'{folder}/.new')
    for name, content in {**contents, 'receipt.json': json.dumps(receipt).encode()}.items():
        with open(f'{folder}/.new/{name}', 'wb') as file:
            file.write(content), file.flush(), os.fsync(file.fileno())
    os.rename(f'{folder}/.new', f'{folder}/{key}')
    return 201, receipt

def give_receipt(key, secret):
    right = json.loads(read(key, 'dossier.json')).get('receiptSecretSha256') if os.path.exists(f'{folder}/{key}') else 0
    return (200, json.loads(read(key, 'receipt.json'))) if right == sha256(secret) else problem(404, 'receipt-unknown')

def parts_of(content_type, body):
    boundary = re.search(r'^multipart/form-data\b.*boundary="?([^";]+)', content_type)
    pieces = (b'\r\n' + body).split(b'\r\n--' + boundary[1].encode())[1:-1] if boundary else []
    parts = {} if boundary else {'dossier': body}
    for head, content in (piece.split(b'\r\n\r\n', 1) for piece in pieces):
        parts[re.search(rb'\bname="([^"]*)"', head)[1].decode()] = content
    return parts

class Endpoint(BaseHTTPRequestHandler):
    def handle_request(self):
        length = int(self.headers.get('Content-Length', 0))
        key = self.headers.get('Idempotency-Key') or self.path.split('/')[-2]
        if not re.fullmatch(r'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', key):
            return problem(400, 'idempotency-key-missing')
        if self.command == 'GET':
            return give_receipt(key, self.headers.get('Receipt-Secret', '').encode())
        if length > MOST_BYTES:
            return problem(413, 'request-too-large')
        return receive(key, parts_of(self.headers.get('Content-Type', ''), self.rfile.read(length)))

    def do_POST(self):
        try:
            status, body = (204, None) if self.command == 'OPTIONS' else self.handle_request()
        except (ValueError, LookupError, TypeError):
            status, body = problem(400, 'dossier-unreadable')
        self.send_response(status)
        kind = 'application/json' if status < 400 else 'application/problem+json'
        for name, value in {**CORS, 'Content-Type': kind, 'Cache-Control': 'no-store'}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(json.dumps(body).encode() if body else b'')

    do_GET = do_OPTIONS = do_POST

os.makedirs(folder, exist_ok=True)
server = HTTPServer(('127.0.0.1', int(port)), Endpoint)
print(f'http://127.0.0.1:{server.server_port}/dossiers', flush=True)
server.serve_forever()
