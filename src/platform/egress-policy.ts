import ipaddr from 'ipaddr.js';

/** A name resolved: every address it stands for. */
export type Address = { readonly address: string; readonly family: 4 | 6 };

/**
 * A host that may be spoken to. By name it is reached over https at public addresses; written as an
 * address, or with the network it stands in, it is one's own and plain http is possible as well.
 */
export type AllowedHost = {
  readonly host: string;
  /** Without one, the port of https. */
  readonly port: number;
  /** The network that the host stands in (CIDR), where that is not the public one. */
  readonly network: string | undefined;
};

/** Where the program may go; from configuration, never from the database. */
export type EgressPolicy = {
  readonly allow: readonly AllowedHost[];
  /** A forward proxy, for hosts outside one's own networks. */
  readonly proxy?: string | undefined;
  /** How names are resolved; the system's way unless told otherwise. */
  readonly lookup?: ((host: string) => Promise<readonly Address[]>) | undefined;
  /** Bytes must come at least this often. */
  readonly idleMs?: number | undefined;
};

const most = 200;

/**
 * The hosts of a setting such as `api.example.org,mirror.example:8443@10.1.0.0/16,10.2.3.4:8080`.
 * Throws where an entry cannot be understood: a guess would open a door.
 */
export function allowedHosts(setting: string): AllowedHost[] {
  const entries = setting.split(',').map((entry) => entry.trim());
  const named = entries.filter((entry) => entry !== '');
  if (named.length > most) throw new Error(`More than ${most} hosts are allowed to be reached.`);
  return named.map(allowedHost);
}

function allowedHost(entry: string): AllowedHost {
  const [place = '', network, ...rest] = entry.split('@');
  const url = placeOf(place);
  const isNetwork = network === undefined || ipaddr.isValidCIDR(network);
  if (!url || !isNetwork || rest.length > 0) {
    throw new Error(`“${entry}” is not a host as in host, host:port or host:port@network.`);
  }
  const host = bare(url.hostname);
  const own = ipaddr.isValid(host) ? `${host}/${host.includes(':') ? 128 : 32}` : undefined;
  return { host, port: url.port === '' ? 443 : Number(url.port), network: network ?? own };
}

/** A host and port, and nothing beside them; a star would stand for none that anybody has seen. */
function placeOf(place: string): URL | undefined {
  const text = `https://${place}/`;
  if (place.includes('*') || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.href === `https://${url.host}/` ? url : undefined;
}

/** Without the brackets that an IPv6 address wears in a URL. */
export function bare(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}

export function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
}

/** The entry under which a URL may be reached; undefined where there is none. */
export function entryFor(url: URL, allow: readonly AllowedHost[]): AllowedHost | undefined {
  const [host, port] = [bare(url.hostname), portOf(url)];
  return allow.find((entry) => entry.host === host && entry.port === port);
}

/** Whether every address is where its host is said to stand; of none, none is. */
export function isWhereAllowed(
  addresses: readonly Address[],
  { network }: Pick<AllowedHost, 'network'>,
): boolean {
  return addresses.length > 0 && addresses.every(({ address }) => isWithin(address, network));
}

function isWithin(address: string, network: string | undefined): boolean {
  if (!ipaddr.isValid(address)) return false;
  const at = ipaddr.parse(address);
  // Loopback, private, link-local, shared, multicast, mapped and translated: none of them is unicast.
  if (network === undefined) return at.range() === 'unicast';
  const [base, bits] = ipaddr.parseCIDR(network);
  return at.kind() === base.kind() && at.match(base, bits);
}
