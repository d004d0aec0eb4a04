/** The calls of `print()` in frames since {@link holdPrinter}, oldest first: the document of each. */
let printedDocuments: Document[] = [];

/**
 * Replaces the printer: frames ask to be printed as usual, but no print dialog opens and `afterprint` comes only
 * when a test dispatches it. Without it browsers differ: a headless shell fires `afterprint` within the call, others
 * when the dialog closes.
 * @returns puts the browser's own printer back
 */
export function holdPrinter(): () => void {
  printedDocuments = [];
  const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    configurable: true,
    get(this: HTMLIFrameElement) {
      const view = own.get?.call(this) as Window | null;
      if (view) view.print = () => void printedDocuments.push(view.document);
      return view;
    },
  });
  return () => Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', own);
}

/** Whether that document was handed to the printer since {@link holdPrinter}. */
export function wasPrinted(document: Document): boolean {
  return printedDocuments.includes(document);
}
