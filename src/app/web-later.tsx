import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';

import { speakWholly } from './web-speech.tsx';

/** A page that is loaded when it is first opened, with what only such pages say. */
export function later<Module extends Readonly<Record<Name, ComponentType>>, Name extends string>(
  load: () => Promise<Module>,
  name: Name,
) {
  const page = async () => {
    const [module] = await Promise.all([load(), speakWholly()]);
    return module;
  };
  return lazyRouteComponent(page, name);
}
