import { expect, test } from 'vitest';
import { escapeHtml } from './escape.ts';

test.each([
	['السد & النهر', 'السد &amp; النهر'],
	['&lt;', '&amp;lt;'],
	['<b', '&lt;b'],
	['b>', 'b&gt;'],
	['قال "لا" و"نعم"', 'قال &quot;لا&quot; و&quot;نعم&quot;'],
	["«السد» 'النهر'", "«السد» 'النهر'"],
	['', ''],
])('%s', (text, html) => {
	expect(escapeHtml(text)).toBe(html);
});
