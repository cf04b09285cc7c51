import type { Problem } from '../problem.ts';

/** Eight million bytes are a book. A file above that was not meant to be an article. */
const MAX_BYTES = 8 * 1024 * 1024;

/** A text, or what is wrong with its bytes. */
export interface DecodedText {
	readonly text: string;
	readonly problem?: Problem;
}

/**
 * The text of a file that an author wrote: UTF-8, no NUL bytes, without a byte order mark.
 *
 * @param file as problems name it
 */
export function decodeText(bytes: Buffer, file: string): DecodedText {
	const report = (line: number, column: number, code: string, message: string, hint?: string) => ({
		text: '',
		problem: { file, line, column, severity: 'error' as const, code, message, ...(hint && { hint }) },
	});
	if (bytes.length > MAX_BYTES) {
		const size = Math.round(bytes.length / 1024 / 1024);
		return report(
			1,
			1,
			'file-too-large',
			`Unexpected file of ${size} MB, expected at most ${MAX_BYTES / 1024 / 1024} MB.`,
		);
	}
	const nul = bytes.indexOf(0);
	if (nul !== -1) {
		const { line, column } = placeIn(bytes, nul);
		const isUtf16 = bytes[0] === 0xff || bytes[0] === 0xfe;
		return report(
			line,
			column,
			'file-nul',
			'Unexpected NUL byte, expected text.',
			isUtf16 ? 'The file looks like UTF-16: save it as UTF-8.' : 'The file may be damaged or not a text file.',
		);
	}
	try {
		return { text: decoder.decode(bytes) };
	} catch {
		const { line, column } = placeIn(bytes, firstInvalid(bytes));
		return report(line, column, 'file-encoding', 'Unexpected bytes that are not UTF-8.', 'Save the file as UTF-8.');
	}
}

/** Made once: to make one takes longer than to decode an article. */
const decoder = new TextDecoder('utf-8', { fatal: true });

function firstInvalid(bytes: Buffer): number {
	// The replacement character stands where decoding failed; what precedes it is as long as its own encoding.
	const decoded = bytes.toString('utf8');
	let offset = 0;
	for (const part of decoded.split('\ufffd')) {
		offset += Buffer.byteLength(part);
		// An author may have typed U+FFFD itself.
		if (bytes.subarray(offset, offset + 3).equals(Buffer.from('\ufffd'))) offset += 3;
		else return offset;
	}
	return offset;
}

function placeIn(bytes: Buffer, offset: number): { line: number; column: number } {
	const before = bytes.subarray(0, offset);
	const lineStart = before.lastIndexOf(10) + 1;
	let line = 1;
	for (const byte of before) if (byte === 10) line += 1;
	return {
		line,
		column:
			before
				.subarray(lineStart)
				.toString('utf8')
				.replace(/^\ufeff/, '').length + 1,
	};
}
