/** Anything that carries structured clones both ways, in order: a child process' channel. */
export interface Channel {
  send(message: unknown): void;
  listen(listener: (message: unknown) => void): void;
}

type Shape<T> = { [N in keyof T]: [unknown, unknown] };

/** Questions and answers over a channel. */
export interface Link<Out extends Shape<Out>, In extends Shape<In>> {
  ask<N extends keyof Out & string>(name: N, input: Out[N][0]): Promise<Out[N][1]>;
  /** Takes questions of a name. What it throws is thrown at the asker, message kept. */
  answer<N extends keyof In & string>(name: N, work: (input: In[N][0]) => In[N][1] | Promise<In[N][1]>): void;
}

type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown; readonly error: string | null };

export function createLink<Out extends Shape<Out>, In extends Shape<In>>(channel: Channel): Link<Out, In> {
  const waiting = new Map<number, (message: Message & { kind: 'answer' }) => void>();
  const works = new Map<string, (input: unknown) => unknown>();
  let last = 0;
  channel.listen(raw => {
    const message = raw as Message;
    if (message.kind === 'answer') {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
      return;
    }
    const { id, name, input } = message;
    const reply = (value: unknown, error: string | null) =>
      channel.send({ kind: 'answer', id, value, error } satisfies Message);
    // Begun at once, so that what was asked in order is begun in order.
    new Promise(resolve => {
      const work = works.get(name);
      if (!work) throw new Error(`Nobody answers ${name}.`);
      resolve(work(input));
    }).then(
      value => reply(value, null),
      (cause: unknown) =>
        reply(undefined, cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)),
    );
  });
  return {
    ask(name, input) {
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ value, error }) => (error === null ? resolve(value) : reject(new Error(error))));
        try {
          channel.send({ kind: 'ask', id, name, input } satisfies Message);
        } catch (cause) {
          waiting.delete(id);
          reject(cause);
        }
      });
    },
    answer(name, work) {
      works.set(name, work as (input: unknown) => unknown);
    },
  };
}
