/** The channels between the preload and the Electron host. Nothing else passes between the two. */
export const CHANNELS = {
  /** Invoked with a call's name and input; answers an `Answer`. */
  call: 'headwater:call',
  /** Invoked with a file's name and bytes; answers an `Answer`. */
  upload: 'headwater:upload',
  /** Sent to the page: one signal, `{ name, payload }`. */
  signal: 'headwater:signal',
} as const;
