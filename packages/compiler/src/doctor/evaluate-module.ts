import { spawn } from 'node:child_process';

/** What a module exports by default, as far as the examination asks. */
export interface EvaluatedModule {
  /** Why it could not be evaluated; `browser` where it needs what only browsers have. */
  readonly fault?: 'syntax' | 'imports' | 'throws' | 'browser' | 'timeout';
  readonly message?: string;
  readonly hasDefault?: boolean;
  /** Members of the default export, with their types. */
  readonly members?: Readonly<Record<string, string>>;
  readonly format?: unknown;
}

const TIMEOUT_MS = 10_000;

/** Runs in a process of its own: a module of another server must not reach files, variables or other processes. */
const PROGRAM = `
import vm from 'node:vm';
let text = '';
for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk;
const answer = (value) => process.stdout.write(JSON.stringify(value));
const BROWSER = /^(?:document|window|navigator|self|location|fetch|customElements|HTML\\w*Element|Element|Event|EventTarget|localStorage|URL|crypto|setTimeout|console|import\\.meta)\\b/;
try {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  const module = new vm.SourceTextModule(text, { context, importModuleDynamically: () => Promise.reject(new Error('import')) });
  if (module.dependencySpecifiers?.length > 0) answer({ fault: 'imports', message: module.dependencySpecifiers[0] });
  else {
    await module.link(() => { throw new Error('import'); });
    await module.evaluate({ timeout: 5000 });
    const value = module.namespace.default;
    const isRecord = value !== null && typeof value === 'object' && !Array.isArray(value);
    const members = isRecord ? Object.fromEntries(Object.keys(value).map((key) => [key, typeof value[key]])) : {};
    answer({ hasDefault: 'default' in module.namespace && isRecord, members, format: isRecord ? value.format : undefined });
  }
} catch (error) {
  const message = String(error?.message ?? error);
  const name = String(error?.name);
  if (error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') answer({ fault: 'timeout', message });
  else if (name === 'SyntaxError') answer({ fault: 'syntax', message });
  else answer({ fault: name === 'ReferenceError' && BROWSER.test(message) ? 'browser' : 'throws', message: name === 'undefined' ? message : name + ': ' + message });
}
`;

/** Evaluates a module without the abilities of this process: no files, no environment, no other modules. */
export async function evaluateModule(text: string): Promise<EvaluatedModule> {
  const permission = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission';
  const flags = [permission, '--experimental-vm-modules', '--no-warnings', '--max-old-space-size=256'];
  const child = spawn(process.execPath, [...flags, '--input-type=module', '--eval', PROGRAM], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {},
    timeout: TIMEOUT_MS,
    killSignal: 'SIGKILL',
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(text);
  await new Promise<void>((resolve, reject) => child.on('close', () => resolve()).on('error', reject));
  return output === '' ? { fault: 'timeout', message: 'it did not end' } : (JSON.parse(output) as EvaluatedModule);
}
