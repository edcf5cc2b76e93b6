import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** Serves a built site below its base path, as any static host would. */
export function createStaticServer(folder: string, base: string): Server {
  const files = sirv(folder, { dev: true, etag: true });
  const prefix = base.replace(/\/$/, '');
  return createServer((request, response) => {
    const url = request.url ?? '/';
    if (prefix !== '' && !url.startsWith(`${prefix}/`)) {
      response.writeHead(url === prefix ? 301 : 404, { Location: `${prefix}/` }).end();
      return;
    }
    request.url = url.slice(prefix.length);
    // Pages and the worker must be asked for again; hashed files never change.
    response.setHeader(
      'Cache-Control',
      url.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    // A frame with `sandbox` is a stranger to its own host.
    response.setHeader('Access-Control-Allow-Origin', '*');
    files(request, response, () => {
      request.url = '/404.html';
      response.statusCode = 404;
      files(request, response, () => void response.end());
    });
  });
}

/** Resolves with the port once the server listens; port 0 picks a free one. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
