/**
 * The one way to write a value as JSON, by RFC 8785 (JCS): keys sorted by UTF-16 code unit, no white space,
 * numbers and strings as ECMAScript writes them. Its UTF-8 bytes are what gets hashed and signed.
 *
 * @throws TypeError for what JSON cannot say: NaN, infinities, undefined, functions, lone surrogates.
 */
export function canonicalText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed()) throw new TypeError('A text with a lone surrogate has no canonical form.');
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical form.`);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object': {
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
      const source = value as Record<string, unknown>;
      // Default sort compares UTF-16 code units, which is what the RFC asks for.
      const members = Object.keys(source)
        .sort()
        .map(key => `${canonicalText(key)}:${canonicalText(source[key])}`);
      return `{${members.join(',')}}`;
    }
    default:
      throw new TypeError(`A ${typeof value} has no canonical form.`);
  }
}
