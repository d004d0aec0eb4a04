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

/** A route of the receiver. */
interface Route {
  /** The methods that are answered; HEAD is answered as GET. */
  readonly methods: readonly string[];
  /** A path, in which `:name` is a parameter. */
  readonly path: string;
  /** The value of `Allow`, where it differs from the methods. */
  readonly allow?: string;
  /** @param parameter the value of the parameter in the path; empty without one */
  handle(request: Request, parameter: string): Response | Promise<Response>;
}

/** The routes of the receiver, one row for each path. */
function routesOf(context: ReceiverContext): readonly Route[] {
  const uploads = new UploadEndpoint(context);
  return [
    { methods: ['POST'], path: '/dossiers', handle: (request) => postDossier(request, context) },
    { methods: ['GET'], path: '/dossiers/:number', handle: (request, number) => getDossier(request, number, context) },
    {
      methods: ['GET'],
      path: '/dossiers/:submissionId/receipt',
      handle: (request, submissionId) => getReceipt(request, submissionId, context),
    },
    {
      methods: ['GET'],
      path: '/dossiers/:number/supplement',
      handle: (request, number) => getSupplement(request, number, context),
    },
    {
      methods: ['POST'],
      path: '/dossiers/:number/supplements',
      handle: (request, number) => postSupplement(request, number, context),
    },
    {
      methods: ['OPTIONS', 'POST'],
      path: UPLOADS_PATH,
      handle: (request) => (request.method === 'OPTIONS' ? uploads.describe(request) : uploads.create(request)),
    },
    {
      methods: ['GET', 'POST', 'PATCH', 'DELETE'],
      path: `${UPLOADS_PATH}/:id`,
      allow: 'HEAD, PATCH, DELETE',
      handle: (request, id) => uploads.change(request, id),
    },
    {
      methods: ['GET'],
      path: '/.well-known/jwks.json',
      handle: () => Response.json({ keys: [...context.signer.publicKeys, ...context.sealingKeys.published] }),
    },
    { methods: ['GET'], path: '/healthz', handle: () => getHealth(context) },
    { methods: ['GET'], path: '/readyz', handle: () => getReadiness(context) },
  ];
}

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
  const routes = routesOf(context);

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
  for (const { path } of routes) {
    app.use(path, async (request, next) => {
      request.set('route', path);
      await next();
    });
  }
  app.use(async (request, next) => {
    cors.check(request.req.raw);
    const answer = cors.preflight(request.req.raw);
    if (!answer && !isOpen()) throw new ProblemError('closing');
    return answer ?? (await next());
  });

  for (const route of routes) {
    app.on([...route.methods], route.path, (request) => {
      const parameters: Readonly<Record<string, string>> = request.req.param();
      return route.handle(request.req.raw, Object.values(parameters)[0] ?? '');
    });
  }
  for (const { methods, path, allow = methods.join(', ') } of routes) {
    app.all(path, () => {
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

async function getHealth({ store }: ReceiverContext): Promise<Response> {
  await store.ping();
  return Response.json({ status: 'ok' });
}

async function getReadiness({ readiness }: ReceiverContext): Promise<Response> {
  await readiness.check().catch((cause: unknown) => {
    throw new ProblemError('storage-unavailable', { cause, detail: storageFailureText(cause) });
  });
  return Response.json({ status: 'ok' });
}

function toRefusal(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  return new ProblemError(isStorageFailure(error) ? 'storage-unavailable' : 'internal', { cause: error });
}
