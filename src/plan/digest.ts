import { hash } from 'node:crypto';

/** A part of the site: pages whose address hashes to `index` of `count`. Index counts from 1. */
export interface Shard {
	readonly index: number;
	readonly count: number;
}

export function isInShard(address: string, { index, count }: Shard): boolean {
	return count === 1 || hash('sha1', address, 'buffer').readUInt32BE(0) % count === index - 1;
}
