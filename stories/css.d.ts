/** A style sheet as text: vite reads it. */
declare module '*.css?inline' {
  const text: string;
  export default text;
}
