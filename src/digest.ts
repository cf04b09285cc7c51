import { hash } from 'node:crypto';

/** 128 bits of SHA-256: two different views of one archive never share it. */
export const DIGEST_LENGTH = 22;

/** Digest of plain data. Views build their objects in one order, so equal data gives equal text. */
export function digestOf(value: unknown): string {
	return digestText(JSON.stringify(value));
}

export function digestText(text: string | Uint8Array): string {
	return hash('sha256', text, 'base64url').slice(0, DIGEST_LENGTH);
}
