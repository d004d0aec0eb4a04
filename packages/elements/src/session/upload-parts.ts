// What uploads need, in a chunk of its own: it is loaded when a file is attached where the page names an endpoint.
export { UploadQueue } from '@motcua/core';
export { tusTransport } from '../platform/tus-transport.js';
