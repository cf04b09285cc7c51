import type { NewsMediaOrganization } from 'schema-dts';
import { writtenAddress } from '../addresses.ts';
import { identify, type SeoContext } from './context.ts';

/** The paper, with the pages on which it says how it works: the same on each page of a site. */
export function buildPublisher(context: SeoContext): NewsMediaOrganization {
	let publisher = known.get(context);
	if (!publisher) {
		publisher = makePublisher(context);
		known.set(context, publisher);
	}
	return publisher;
}

const known = new WeakMap<SeoContext, NewsMediaOrganization>();

function makePublisher({ site, url }: SeoContext): NewsMediaOrganization {
	const { publisher } = site;
	const logo = publisher.logo ?? site.logo?.src;
	const policies = POLICIES.flatMap((name) => {
		const address = publisher[name];
		return address === undefined ? [] : [[name, writtenAddress(address, url)] as const];
	});
	return {
		'@type': 'NewsMediaOrganization',
		...identify(`${url('/')}#publisher`),
		name: publisher.name ?? site.title,
		url: writtenAddress(publisher.url ?? '/', url),
		...(logo !== undefined && { logo: { '@type': 'ImageObject', url: writtenAddress(logo, url) } }),
		...Object.fromEntries(policies),
		...(publisher.sameAs.length > 0 && { sameAs: publisher.sameAs.map((address) => writtenAddress(address, url)) }),
	};
}

const POLICIES = ['publishingPrinciples', 'correctionsPolicy', 'ethicsPolicy', 'ownershipFundingInfo'] as const;
