declare module 'linebreak' {
  /** UAX 14: break opportunities of a text, in order; the last one is its end. */
  class LineBreaker {
    constructor(text: string);
    nextBreak(): { position: number; required: boolean } | null;
  }

  // biome-ignore lint/style/noDefaultExport: the package has no other export
  export { LineBreaker as default };
}
