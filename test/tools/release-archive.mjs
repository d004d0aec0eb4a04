// npm run release:archive: the kit for those who have no npm, as one ZIP archive in build/release. It needs a build.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { importMap } from '@motcua/compiler';
import { root } from './run.mjs';
import { zip } from './zip.mjs';

const BASE = 'https://forms.example.gov.vn/';

/**
 * Writes the archive; resolves to its path.
 * @param {object} options
 * @param {string} options.built the folder with the built kit
 * @param {string} options.out the folder for the archive
 * @param {string} options.base the address under which the content of the archive will be published
 */
export async function releaseArchive({ built, out, base }) {
  const { version } = JSON.parse(readFileSync(path.join(root, 'packages/elements/package.json'), 'utf8'));
  /** @type {Record<string, Buffer>} */
  const files = {};
  const kit = path.join(built, 'kit');
  const names = readdirSync(kit, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(kit, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  for (const name of names) files[`kit/${name}`] = readFileSync(path.join(kit, name));
  const integrity = JSON.parse(readFileSync(path.join(kit, '1/integrity.json'), 'utf8'))['motcua.js'];
  const map = await importMap(kit, `${base}kit/`);
  files['importmap.json'] = Buffer.from(`${JSON.stringify(map, null, 2)}\n`);
  files['LICENSE.txt'] = readFileSync(path.join(root, 'LICENSE'));
  files['PUBLISHING.md'] = readFileSync(path.join(root, 'docs/publishing.md'));
  files['nginx.conf'] = Buffer.from(NGINX);
  files['.htaccess'] = Buffer.from(APACHE);
  files['web.config'] = Buffer.from(IIS);
  files['README.html'] = Buffer.from(readme(version, base, integrity));
  const sums = Object.entries(files).map(
    ([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}`,
  );
  files['SHA256SUMS'] = Buffer.from(`${sums.join('\n')}\n`);
  const folder = `motcua-${version}`;
  const archive = zip(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content])),
  );
  mkdirSync(out, { recursive: true });
  const target = path.join(out, `${folder}.zip`);
  writeFileSync(target, archive);
  return target;
}

const NGINX = `# Inside the server block that publishes the kit and the procedures.
# The first pattern that fits counts: files that never change come first.
location ~ ^/(kit/[^/]+/chunks|procedures/[^/]+/[^/]+)/ {
  types { text/javascript js; text/css css; application/json json map; }
  add_header Access-Control-Allow-Origin * always;
  add_header Cross-Origin-Resource-Policy cross-origin always;
  add_header X-Content-Type-Options nosniff always;
  add_header Cache-Control "public, max-age=31536000, immutable" always;
}
location ~ ^/(kit|procedures)/ {
  types { text/javascript js; text/css css; application/json json map; text/plain txt; }
  add_header Access-Control-Allow-Origin * always;
  add_header Cross-Origin-Resource-Policy cross-origin always;
  add_header X-Content-Type-Options nosniff always;
  add_header Cache-Control "no-cache" always;
}
`;

const APACHE = `# Apache 2.4 with mod_headers and mod_mime, in the folder that holds kit/ and procedures/.
AddType text/javascript .js
AddType application/json .json .map
Header always set Access-Control-Allow-Origin "*"
Header always set Cross-Origin-Resource-Policy "cross-origin"
Header always set X-Content-Type-Options "nosniff"
Header always set Cache-Control "no-cache"
Header always set Cache-Control "public, max-age=31536000, immutable" "expr=%{REQUEST_URI} =~ m#/(kit/[^/]+/chunks|procedures/[^/]+/[^/]+)/#"
`;

const IIS = `<?xml version="1.0" encoding="utf-8"?>
<!-- IIS 10, in the folder that holds kit/ and procedures/. -->
<configuration>
  <system.webServer>
    <staticContent>
      <remove fileExtension=".js" />
      <mimeMap fileExtension=".js" mimeType="text/javascript" />
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
      <remove fileExtension=".map" />
      <mimeMap fileExtension=".map" mimeType="application/json" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <add name="Access-Control-Allow-Origin" value="*" />
        <add name="Cross-Origin-Resource-Policy" value="cross-origin" />
        <add name="X-Content-Type-Options" value="nosniff" />
        <add name="Cache-Control" value="no-cache" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>
  <!-- Chunks never change; nor does the folder of a procedure's version, which may have an element like this one. -->
  <location path="kit/1/chunks">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <remove name="Cache-Control" />
          <add name="Cache-Control" value="public, max-age=31536000, immutable" />
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
</configuration>
`;

/**
 * The page that says where the files go.
 * @param {string} version
 * @param {string} base
 * @param {string} integrity of `motcua.js`
 */
function readme(version, base, integrity) {
  const tags = `<script type="module" src="${base}kit/1/motcua.js" integrity="${integrity}" crossorigin></script>
<procedure-form
  src="${base}procedures/1.001731/1.0.0/procedure.js"
  endpoint="${base}dossiers"
></procedure-form>`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Motcua ${version}</title>
<h1>Motcua ${version}</h1>
<p>The kit for procedure forms, to be served by any web server. Nothing has to be installed or built.</p>
<ol>
<li>Compare the files with <code>SHA256SUMS</code> (<code>sha256sum -c SHA256SUMS</code>).</li>
<li>Copy the folder <code>kit</code> to the web server, so that <code>${base}kit/1/motcua.js</code> answers. Leave the folders in it
as they are, and the chunks of earlier versions where they are.</li>
<li>Send the headers of <code>nginx.conf</code>, <code>.htaccess</code> (Apache) or <code>web.config</code> (IIS): a media type, CORS, caching.</li>
<li>Put the published procedures next to it, in <code>procedures/</code>.</li>
<li>Add these two elements to a page:
<pre>${tags.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre></li>
<li>To guard every file, put the content of <code>importmap.json</code> into a <code>&lt;script type="importmap"&gt;</code> before the first
module script. It names the address <code>${base}</code>.</li>
<li>Open the page. If the form does not appear, add the attribute <code>diagnose</code> to <code>&lt;procedure-form&gt;</code>, or run
<code>npx motcua doctor &lt;address of the page&gt;</code>.</li>
</ol>
<p>Caching, upgrades and browsers: <a href="PUBLISHING.md">PUBLISHING.md</a>. Licence: <a href="LICENSE.txt">EUPL-1.2</a>; of bundled
code and data: <a href="kit/1/THIRD-PARTY.txt">THIRD-PARTY.txt</a>, <a href="kit/1/THIRD-PARTY-DATA.txt">THIRD-PARTY-DATA.txt</a>.</p>
</html>
`;
}

if (process.argv[1] === import.meta.filename) {
  const { base } = parseArgs({ options: { base: { type: 'string', default: BASE } } }).values;
  const target = await releaseArchive({ built: path.join(root, 'build'), out: path.join(root, 'build/release'), base });
  console.log(path.relative(root, target));
}
