import { hash } from 'node:crypto';

/** 128 bits of SHA-256: two different views of one archive never share it. */
const LENGTH = 22;

/** Digest of plain data. Views build their objects in one order, so equal data gives equal text. */
export function digestOf(value: unknown): string {
	return digestText(JSON.stringify(value));
}

export function digestText(text: string | Uint8Array): string {
	return hash('sha256', text, 'base64url').slice(0, LENGTH);
}

/** A part of the site: pages whose address hashes to `index` of `count`. Index counts from 1. */
export interface Shard {
	readonly index: number;
	readonly count: number;
}

export function isInShard(address: string, { index, count }: Shard): boolean {
	return count === 1 || hash('sha1', address, 'buffer').readUInt32BE(0) % count === index - 1;
}
