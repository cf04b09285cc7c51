import { describe, expect, test } from 'vitest';
import { decodeText } from './text.ts';

/** Texts as UTF-8, numbers as bytes. */
function bytesOf(...parts: (string | number)[]): Buffer {
	return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))));
}

test.each([
	['Arabic with marks', bytesOf('كِتَابٌ\r\n«نعم»\n'), 'كِتَابٌ\r\n«نعم»\n'],
	['a byte order mark is no text', bytesOf('\ufeffنص'), 'نص'],
	['U+FFFD that the author typed', bytesOf('أ\ufffdب'), 'أ\ufffdب'],
	['an empty file', bytesOf(), ''],
])('%s', (_, bytes, text) => {
	expect(decodeText(bytes, 'x.md')).toEqual({ text });
});

describe('bytes that are not UTF-8', () => {
	test.each<[string, Buffer, number, number]>([
		['on the first line', bytesOf('نص', 0xff), 1, 3],
		['behind an emoji, which is two units wide', bytesOf('نص\nأ😀', 0xff, 'ب'), 2, 4],
		['behind a U+FFFD of the author', bytesOf('\ufffd\n\ufffdأ', 0xc3, 'x'), 2, 3],
		['a letter that breaks off at the end', bytesOf('نص', 0xd9), 1, 3],
		['a surrogate in UTF-8', bytesOf('ن', 0xed, 0xa0, 0x80), 1, 2],
		['Windows-1256', bytesOf('---\n', 0xe3, 0xd1, 0xcd, 0xc8, 0xc7), 2, 1],
		['behind Windows line ends', bytesOf('أ\r\nب', 0x80), 2, 2],
		// Editors do not count a byte order mark.
		['behind a byte order mark', bytesOf('\ufeffنص', 0xff), 1, 3],
	])('%s', (_, bytes, line, column) => {
		expect(decodeText(bytes, 'articles/x.md')).toEqual({
			text: '',
			problem: {
				file: 'articles/x.md',
				line,
				column,
				severity: 'error',
				code: 'file-encoding',
				message: 'Unexpected bytes that are not UTF-8.',
				hint: 'Save the file as UTF-8.',
			},
		});
	});
});

test.each<[string, Buffer, number, number, string]>([
	['in a damaged file', bytesOf('نص\nأ😀', 0), 2, 4, 'The file may be damaged or not a text file.'],
	['at the beginning', bytesOf(0, 'نص'), 1, 1, 'The file may be damaged or not a text file.'],
	['in UTF-16', Buffer.from('\ufeff--', 'utf16le'), 1, 4, 'The file looks like UTF-16: save it as UTF-8.'],
	[
		'in UTF-16 of the other byte order',
		Buffer.from('\ufeff--', 'utf16le').swap16(),
		1,
		3,
		'The file looks like UTF-16: save it as UTF-8.',
	],
])('a NUL byte %s', (_, bytes, line, column, hint) => {
	const message = 'Unexpected NUL byte, expected text.';
	expect(decodeText(bytes, 'x.md')).toEqual({
		text: '',
		problem: { file: 'x.md', line, column, severity: 'error', code: 'file-nul', message, hint },
	});
});

test('a file of more than eight megabytes is no article', () => {
	const size = 8 * 1024 * 1024;
	expect(decodeText(Buffer.alloc(size, 'a'), 'x.md').problem).toBeUndefined();
	expect(decodeText(Buffer.alloc(size + 1, 'a'), 'x.md').problem).toMatchObject({
		code: 'file-too-large',
		line: 1,
		column: 1,
	});
});
