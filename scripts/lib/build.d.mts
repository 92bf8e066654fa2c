type Source = [path: string, size: number, modified: number];

export function listSources(base?: string, paths?: readonly string[]): Source[];
export function fingerprint(files: readonly Source[]): string;
export function ensureBuilt(): Promise<void>;
