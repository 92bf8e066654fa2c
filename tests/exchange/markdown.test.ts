import { describe, expect, it } from 'vitest';
import { summaryMarkdown } from '../../electron/exchange/write-markdown.ts';
import { stages } from '../report/fixtures.ts';
import { anId, aRoom } from '../support/room.ts';

const HEAD = { number: 12, hash: '7f3a91c04be2'.padEnd(64, '5') };

describe('the summary for an e-mail', () => {
  it('tells the same facts as the report’s one page', () => {
    const room = aRoom();
    room.add('Fraud scoring');
    room.move(['Fraud scoring'], 2);
    const value = { low: 1e6, likely: 2e6, high: 3e6 };
    room.do({
      type: 'use-case.edit',
      id: room.useCase('Fraud scoring').id,
      changes: { driver: 'make', value },
    });
    room.do({
      type: 'decision.add',
      id: anId(),
      text: 'One platform',
      decidedBy: 'Ana Ruiz',
      day: '2026-11-12',
    });
    const text = summaryMarkdown(room.document, stages, HEAD);
    expect(text).toContain('# Streaming adoption workshop\n');
    expect(text).toContain(
      '- 1 of 1 use case stands on the curve: the fullest is stage 2 (Early production) with 1.\n',
    );
    expect(text).toContain('**€1m to €3m a year.** €2m expected, from 1 amount of 1 use case.\n');
    expect(text).toContain('- **1** One platform (Ana Ruiz)\n');
    expect(text).toContain('No action has been agreed, so nothing is bound to happen next.');
    expect(text).toContain('change 12, 7f3a 91c0 4be2.');
  });

  it('leaves nothing that anybody wrote to mean something to Markdown or HTML', () => {
    const room = aRoom();
    const text = '1. <script>alert("x")</script> [a](b) *bold* # `code`\n- list | 2 &amp; 3';
    room.do({ type: 'decision.add', id: anId(), text, decidedBy: '', day: '2026-11-12' });
    const line = summaryMarkdown(room.document, stages, HEAD)
      .split('\n')
      .find(one => one.includes('script'));
    expect(line).toBe(
      '- **1** 1\\. \\<script\\>alert("x")\\</script\\> \\[a\\](b) \\*bold\\* \\# \\`code\\` - list \\| 2 \\&amp; 3',
    );
  });

  it('counts what it does not name', () => {
    const room = aRoom();
    for (let at = 1; at <= 14; at++)
      room.do({ type: 'decision.add', id: anId(), text: `Decision ${at}`, decidedBy: '', day: '2026-11-12' });
    const text = summaryMarkdown(room.document, stages, HEAD);
    expect(text).toContain('- **10** Decision 10\n\n4 more decisions in the report.');
    expect(text).not.toContain('Decision 11');
  });
});
