/** The time in which a browser has begun a download, in milliseconds: some ask the person first where to save it. */
const BEGIN_MS = 60_000;

/** Saves a file under its name, as if the person had chosen to download it. */
export function download(file: File): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(url), BEGIN_MS);
}
