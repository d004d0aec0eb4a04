import type { Transport } from '@motcua/core';
import { probeEndpoint } from './probe-endpoint.js';

/** The time without progress after which a request is aborted, so that the person can retry, in milliseconds. */
const UPLOAD_STALL_MS = 60_000;

/**
 * Sends by XMLHttpRequest, which unlike fetch reports the upload progress.
 * @param signal aborts the request when its response is no longer needed
 */
export const xhrTransport = (signal: AbortSignal): Transport => ({
  explain: async ({ url, withCredentials }) => (signal.aborted ? 'unreachable' : probeEndpoint(url, withCredentials)),
  send({ url, headers, dossier, type, files, withCredentials }, onProgress) {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(new Error('Stopped before it was sent'));
        return;
      }
      const request = new XMLHttpRequest();
      request.open('POST', url);
      request.withCredentials = withCredentials;
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      let timer = setTimeout(() => request.abort(), UPLOAD_STALL_MS);
      request.upload.addEventListener('progress', ({ loaded, total }) => {
        // A slow connection may take any time as long as bytes are sent.
        clearTimeout(timer);
        timer = setTimeout(() => request.abort(), UPLOAD_STALL_MS);
        onProgress(loaded, total);
      });
      signal.addEventListener('abort', () => request.abort());
      request.addEventListener('loadend', () => clearTimeout(timer));
      request.addEventListener('load', () => {
        if (request.status === 0) reject(new Error('No answer'));
        else {
          resolve({
            status: request.status,
            body: request.responseText,
            isRedirected: request.responseURL !== '' && request.responseURL !== url.replace(/#.*/, ''),
            header: (name) => request.getResponseHeader(name),
          });
        }
      });
      for (const failure of ['error', 'abort']) {
        request.addEventListener(failure, () => reject(new Error(`The request ended: ${failure}`)));
      }
      if (files.length === 0) {
        request.setRequestHeader('Content-Type', type);
        request.send(dossier);
        return;
      }
      const body = new FormData();
      body.append('dossier', new Blob([dossier], { type }), `dossier.${type.split('/')[1]}`);
      for (const { part, name, content } of files) body.append(part, content as File, name);
      request.send(body);
    });
  },
});
