export function lettersFolder(): Promise<string>;
export function lettersStyle(base: string): string;
