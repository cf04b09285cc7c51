import { expect, test } from 'vitest';
import { toScriptJson } from './to-script-json.ts';

test.each(['</script><script>alert(1)</script>', '<!-- <script>', 'قال: «لا» \\ "نعم" & > \u2028'])(
	'%s stays inside the element, and is read back as it was',
	(headline) => {
		const json = toScriptJson({ headline });
		expect(json).not.toContain('<');
		expect(JSON.parse(json)).toEqual({ headline });
	},
);
