import { createHash, randomBytes } from 'node:crypto';

const MAX_TOKENS = 4;
const MAX_SESSIONS = 16;

/** Who may talk to the host: start tokens, each good once, and the sessions that they were exchanged for. */
export interface Sessions {
  /** A fresh start token of 32 random bytes, base64url. */
  issue(): string;
  /** Whether a start token is out that nobody has used. */
  readonly waiting: boolean;
  /** Uses a start token up. Answers the `Set-Cookie` value of a new session, or null when the token is no good. */
  exchange(token: string): string | null;
  /** Whether a request's `Cookie` header names a session. */
  holds(cookies: string | undefined): boolean;
}

/** @param port names the cookie, since browsers send a cookie to every port of a host */
export function createSessions(port: number): Sessions {
  // Digests, so that looking one up tells nothing about it by how long it takes.
  const tokens = new Set<string>();
  const sessions = new Set<string>();
  const cookie = `headwater-${port}`;

  const add = (set: Set<string>, maximum: number): string => {
    const secret = randomBytes(32).toString('base64url');
    set.add(digest(secret));
    for (const oldest of set) {
      if (set.size <= maximum) break;
      set.delete(oldest);
    }
    return secret;
  };

  return {
    issue: () => add(tokens, MAX_TOKENS),
    get waiting() {
      return tokens.size > 0;
    },
    exchange(token) {
      if (!tokens.delete(digest(token))) return null;
      return `${cookie}=${add(sessions, MAX_SESSIONS)}; Path=/; HttpOnly; SameSite=Strict`;
    },
    holds(cookies) {
      return (cookies ?? '').split(';').some(pair => {
        const [name, value] = pair.trim().split('=', 2);
        return name === cookie && value !== undefined && sessions.has(digest(value));
      });
    },
  };
}

const digest = (secret: string) => createHash('sha256').update(secret).digest('base64');
