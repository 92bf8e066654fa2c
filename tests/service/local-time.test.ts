import { expect, test } from 'vitest';
import { localTime } from '../../electron/service/local-time.ts';
import { LocalTime } from '../../shared/model/sign-off.ts';
import { fc } from '../support/fast-check.ts';

test('A local time is the moment itself, to the minute, as records keep it', () => {
  const moments = fc.date({
    ...{ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z') },
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moments, moment => {
      const said = LocalTime.parse(localTime(moment.toISOString()));
      const minute = Math.floor(moment.getTime() / 60_000) * 60_000;
      expect(Date.parse(said)).toBe(minute);
    }),
  );
});
