import type { APIContext } from 'astro';
import { newestFirst } from '../archive.ts';
import { feed } from '../feed.ts';

export async function GET({ site }: APIContext) {
	return feed('ورّاق', site, await newestFirst());
}
