/*
 * Values as strings that cross between a page's two worlds, and between a page and Node. Both functions are also sent
 * into pages as text, so that they use nothing from outside themselves.
 */

export type Packed = string | number | boolean | null | readonly unknown[];

/**
 * A structured clone as JSON.
 * @param onFunction names a function that is passed by reference; without it functions cannot be cloned
 * @throws Error as structured clone does for what cannot be cloned
 */
export function pack(value: unknown, onFunction?: (fn: (...args: unknown[]) => unknown) => number): Packed {
  const walk = (one: unknown, above: readonly unknown[]): Packed => {
    if (one === null || typeof one === 'string' || typeof one === 'boolean') return one;
    if (typeof one === 'number')
      return Number.isFinite(one) && !Object.is(one, -0) ? one : ['n', String(one)];
    if (one === undefined) return ['u'];
    if (typeof one === 'bigint') return ['i', String(one)];
    if (typeof one === 'function' && onFunction) return ['f', onFunction(one as () => unknown)];
    if (typeof one !== 'object') throw new Error('An object could not be cloned.');
    if (above.includes(one)) throw new Error('An object that holds itself is not carried by the stand-in.');
    const trail = [...above, one];
    if (Array.isArray(one)) return ['a', one.map(item => walk(item, trail))];
    if (one instanceof Date) return ['d', one.getTime()];
    if (one instanceof Error) return ['e', one.name, one.message];
    if (one instanceof Map)
      return ['m', [...one].map(([key, item]) => [walk(key, trail), walk(item, trail)])];
    if (one instanceof Set) return ['s', [...one].map(item => walk(item, trail))];
    if (one instanceof ArrayBuffer || ArrayBuffer.isView(one)) {
      const bytes =
        one instanceof ArrayBuffer
          ? new Uint8Array(one)
          : new Uint8Array(one.buffer, one.byteOffset, one.byteLength);
      const parts: string[] = [];
      for (let at = 0; at < bytes.length; at += 0x6000) {
        parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 0x6000))));
      }
      return ['b', one instanceof ArrayBuffer ? 'ArrayBuffer' : 'Uint8Array', parts];
    }
    if (Object.prototype.toString.call(one) !== '[object Object]')
      throw new Error('An object could not be cloned.');
    return ['o', Object.entries(one).map(([key, item]) => [key, walk(item, trail)])];
  };
  return walk(value, []);
}

/** What was packed. @param onFunction makes what stands for a function of the other side */
export function unpack(packed: unknown, onFunction?: (id: number) => unknown): unknown {
  const walk = (one: unknown): unknown => {
    if (!Array.isArray(one)) return one;
    const [tag, first, second] = one;
    switch (tag) {
      case 'u':
        return undefined;
      case 'n':
        return Number(first);
      case 'i':
        return BigInt(first);
      case 'd':
        return new Date(first);
      case 'f':
        return onFunction?.(first);
      case 'e': {
        const error = new Error(second);
        error.name = first;
        return error;
      }
      case 'a':
        return first.map(walk);
      case 'm':
        return new Map(first.map(([key, item]: unknown[]) => [walk(key), walk(item)]));
      case 's':
        return new Set(first.map(walk));
      case 'b': {
        const text = (second as string[]).map(part => atob(part)).join('');
        const bytes = Uint8Array.from(text, letter => letter.charCodeAt(0));
        return first === 'ArrayBuffer' ? bytes.buffer : bytes;
      }
      default:
        return Object.fromEntries(first.map(([key, item]: [string, unknown]) => [key, walk(item)]));
    }
  };
  return walk(packed);
}
