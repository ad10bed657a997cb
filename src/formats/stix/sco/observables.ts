import type { ObjectType } from '../record.ts';
import { artifact } from './artifact.ts';
import { autonomousSystem } from './autonomous-system.ts';
import { directory } from './directory.ts';
import { domainName } from './domain-name.ts';
import { emailAddr } from './email-addr.ts';
import { emailMessage } from './email-message.ts';
import { file } from './file.ts';
import { ipv4Addr } from './ipv4-addr.ts';
import { ipv6Addr } from './ipv6-addr.ts';
import { macAddr } from './mac-addr.ts';
import { mutex } from './mutex.ts';
import type { observableTypes } from './names.ts';
import { networkTraffic } from './network-traffic.ts';
import { process } from './process.ts';
import { software } from './software.ts';
import { url } from './url.ts';
import { userAccount } from './user-account.ts';
import { windowsRegistryKey } from './windows-registry-key.ts';
import { x509Certificate } from './x509-certificate.ts';

/** The cyber-observable objects of STIX 2.1 §6 by their type names. */
export const observables: { readonly [name in (typeof observableTypes)[number]]: ObjectType } = {
  artifact,
  'autonomous-system': autonomousSystem,
  directory,
  'domain-name': domainName,
  'email-addr': emailAddr,
  'email-message': emailMessage,
  file,
  'ipv4-addr': ipv4Addr,
  'ipv6-addr': ipv6Addr,
  'mac-addr': macAddr,
  mutex,
  'network-traffic': networkTraffic,
  process,
  software,
  url,
  'user-account': userAccount,
  'windows-registry-key': windowsRegistryKey,
  'x509-certificate': x509Certificate,
};
