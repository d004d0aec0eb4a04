import { msg } from '../localize/msg.js';
import { integrityOf } from './page-integrity.js';

/**
 * The reason why a file of the kit or of a procedure could not be loaded: the network; the server's response; the
 * policy of the page; a mismatch with the integrity in the page's import map; a file that is not a module, or throws.
 */
export interface ImportProblem {
  readonly code: 'unreachable' | 'notFound' | 'blocked' | 'altered' | 'broken';
  /** The URL of the file, where the browser names it. */
  readonly location?: string | undefined;
  /** The message for the person, where the network is not the cause. */
  readonly words?: () => string;
}

/**
 * Finds out why an import or a fetch failed. `import()` rejects with the same message whatever the cause, but browsers
 * record the status of each response.
 * @param error the rejection of the import; browsers other than WebKit name the URL in it
 * @param address the URL of the file, where it is known
 */
export async function importProblem(
  error: unknown,
  address = /https?:\/\/\S+/.exec(String((error as Error | undefined)?.message))?.[0],
): Promise<ImportProblem> {
  const code = address === undefined ? 'unreachable' : await reason(address);
  return code === 'unreachable' ? { code, location: address } : { code, location: address, words };
}

async function reason(address: string): Promise<ImportProblem['code']> {
  const status = statusOf(address);
  if (!status) return (await isBlocked(address)) ? 'blocked' : 'unreachable';
  if (status >= 400) return 'notFound';
  return integrityOf(address) === undefined ? 'broken' : 'altered';
}

/** Returns the status of the last response; 0 or undefined without a request or response. */
function statusOf(address: string): number | undefined {
  const entries = performance.getEntriesByName(address, 'resource') as PerformanceResourceTiming[];
  return entries.at(-1)?.responseStatus;
}

/** Whether the page's Content Security Policy blocks the file: requests it again and listens for the violation. */
async function isBlocked(address: string): Promise<boolean> {
  let blocked = false;
  const listen = ({ blockedURI }: SecurityPolicyViolationEvent) => (blocked ||= address.startsWith(blockedURI));
  document.addEventListener('securitypolicyviolation', listen);
  const again = /\.json(?:[?#]|$)/i.test(address)
    ? fetch(address)
    : import(/* webpackIgnore: true */ /* @vite-ignore */ address);
  await again.catch(() => undefined);
  // The event fires in the next task.
  await new Promise((done) => setTimeout(done));
  document.removeEventListener('securitypolicyviolation', listen);
  return blocked;
}

function words(): string {
  return msg(
    'Chưa mở được phần tiếp theo do lỗi của trang này, không phải do mạng của bạn. Thông tin đã nhập vẫn còn. Hãy tải lại trang; nếu vẫn không được, hãy báo cho đơn vị quản lý trang hoặc nộp tại bộ phận một cửa.',
    { id: 'rest.unloadable' },
  );
}
