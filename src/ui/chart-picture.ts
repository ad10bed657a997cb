import type { Picture } from './chart.tsx';

type Naming = {
  readonly name: string;
  /** Written above the drawing: whatever leaves the site says what it is and who may have it. */
  readonly title: string;
};

const space = 'http://www.w3.org/2000/svg';
const strip = 40;

/** Saves a drawing as it is on the screen, with its title above it. */
export async function savePicture({ format, svg }: Picture, { name, title }: Naming) {
  const { width, height } = svg.getBoundingClientRect();
  const text = titled(svg, { title, width, height });
  const file =
    format === 'svg'
      ? new Blob([text], { type: 'image/svg+xml' })
      : await painted(text, { width, height: height + strip });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

type Size = { readonly width: number; readonly height: number };

/** The drawing as a document of its own, under a line that says what it is. */
function titled(svg: SVGSVGElement, { title, width, height }: Size & { readonly title: string }) {
  const whole = document.createElementNS(space, 'svg');
  const set = (element: Element, attributes: Readonly<Record<string, string | number>>) => {
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    return element;
  };
  set(whole, { xmlns: space, width, height: height + strip });
  const paper = document.createElementNS(space, 'rect');
  const line = document.createElementNS(space, 'text');
  line.textContent = title;
  const drawing = svg.cloneNode(true);
  if (drawing instanceof Element) set(drawing, { x: 0, y: strip, width, height });
  whole.append(
    set(paper, { width: '100%', height: '100%', fill: 'white' }),
    set(line, { x: 8, y: 26, 'font-size': 16, 'font-weight': 'bold', 'font-family': 'sans-serif' }),
    drawing,
  );
  return new XMLSerializer().serializeToString(whole);
}

/** The drawing in points, twice as fine as on the screen. */
async function painted(text: string, { width, height }: Size): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * 2);
  canvas.height = Math.round(height * 2);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => {
      if (blob) done(blob);
      else failed(new Error('The drawing could not be painted.'));
    }, 'image/png');
  });
}
