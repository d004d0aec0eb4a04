import { Hono } from 'hono';
import { describeFailure, type Failure, type Logger } from '../base/logger.js';
import type { ReceiverContext } from '../receive/receiver-context.js';
import { isStorageFailure, storageFailureText } from '../storage/storage-failure.js';
import type { CorsPolicy } from './cors.js';
import { getDossier } from './get-dossier.js';
import { getReceipt } from './get-receipt.js';
import { postDossier } from './post-dossier.js';
import { ANSWER_HEADERS, problemResponse } from './problem.js';
import { ProblemError, type ProblemName } from '../base/problem-error.js';
import { getSupplement, postSupplement } from './supplements.js';
import { TUS_VERSION, UploadEndpoint, UPLOADS_PATH } from './uploads.js';

interface Surroundings {
  Variables: { route?: string; problem?: ProblemName; failure?: Failure };
}

/** Methods by route; the handlers follow. */
const ROUTES = {
  '/dossiers': 'POST',
  '/dossiers/:number': 'GET',
  '/dossiers/:submissionId/receipt': 'GET',
  '/dossiers/:number/supplement': 'GET',
  '/dossiers/:number/supplements': 'POST',
  '/uploads': 'OPTIONS, POST',
  '/uploads/:id': 'HEAD, PATCH, DELETE',
  '/.well-known/jwks.json': 'GET',
  '/healthz': 'GET',
  '/readyz': 'GET',
} as const;

/**
 * The receiver's routes, with what every answer has in common.
 * @param isOpen false once nothing more is taken
 */
export function createApp(
  context: ReceiverContext,
  cors: CorsPolicy,
  logger: Logger,
  isOpen: () => boolean,
): Hono<Surroundings> {
  const app = new Hono<Surroundings>();
  const uploads = new UploadEndpoint(context);

  app.use(async (request, next) => {
    const start = performance.now();
    await next();
    const { headers, status } = request.res;
    for (const [name, value] of Object.entries(ANSWER_HEADERS)) headers.set(name, value);
    cors.addHeaders(request.req.raw, headers);
    const { route = '*', problem, failure } = request.var;
    if (route.startsWith(UPLOADS_PATH)) headers.set('tus-resumable', TUS_VERSION);
    logger.log({
      event: 'request',
      method: request.req.method,
      route,
      status,
      milliseconds: Math.round(performance.now() - start),
      ...(problem && { problem }),
      ...(failure && { failure }),
    });
  });
  for (const route of Object.keys(ROUTES)) {
    app.use(route, async (request, next) => {
      request.set('route', route);
      await next();
    });
  }
  app.use(async (request, next) => {
    cors.check(request.req.raw);
    const answer = cors.preflight(request.req.raw);
    if (!answer && !isOpen()) throw new ProblemError('closing');
    return answer ?? (await next());
  });

  app.post('/dossiers', (request) => postDossier(request.req.raw, context));
  app.get('/dossiers/:number', (request) => getDossier(request.req.raw, request.req.param('number'), context));
  app.get('/dossiers/:submissionId/receipt', (request) =>
    getReceipt(request.req.raw, request.req.param('submissionId'), context),
  );
  app.get('/dossiers/:number/supplement', (request) =>
    getSupplement(request.req.raw, request.req.param('number'), context),
  );
  app.post('/dossiers/:number/supplements', (request) =>
    postSupplement(request.req.raw, request.req.param('number'), context),
  );
  app.on('OPTIONS', UPLOADS_PATH, (request) => uploads.describe(request.req.raw));
  app.post(UPLOADS_PATH, (request) => uploads.create(request.req.raw));
  // HEAD comes as GET.
  app.on(['GET', 'POST', 'PATCH', 'DELETE'], `${UPLOADS_PATH}/:id`, (request) =>
    uploads.change(request.req.raw, request.req.param('id')),
  );
  app.get('/.well-known/jwks.json', () => Response.json({ keys: context.signer.publicKeys }));
  app.get('/healthz', async () => {
    await context.store.ping();
    return Response.json({ status: 'ok' });
  });
  app.get('/readyz', async () => {
    await context.readiness.check().catch((cause: unknown) => {
      throw new ProblemError('storage-unavailable', { cause, detail: storageFailureText(cause) });
    });
    return Response.json({ status: 'ok' });
  });
  for (const [route, allow] of Object.entries(ROUTES)) {
    app.all(route, () => {
      throw new ProblemError('method-not-allowed', { headers: { allow } });
    });
  }
  app.notFound(() => {
    throw new ProblemError('not-found');
  });

  app.onError((error, request) => {
    const refusal = toRefusal(error);
    request.set('problem', refusal.problem);
    const failure = refusal.problem === 'storage-unavailable' ? refusal.cause : error;
    if (failure !== refusal) request.set('failure', describeFailure(failure));
    return problemResponse(refusal);
  });
  return app;
}

function toRefusal(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  return new ProblemError(isStorageFailure(error) ? 'storage-unavailable' : 'internal', { cause: error });
}
