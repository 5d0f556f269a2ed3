// Makes a picture small enough to be kept on the phone and sent over a slow line: a screen of text stays readable.

const LONGEST_SIDE = 1_280;
const QUALITY = 0.8;

/** As `data:image/jpeg;base64,…`. Rejects with what no browser can show. */
export async function shrink(file: Blob): Promise<string> {
  const address = URL.createObjectURL(file);
  try {
    const picture = await load(address);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.naturalWidth, picture.naturalHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale));
    const paper = canvas.getContext('2d');
    if (!paper) throw new Error('no canvas to draw on');
    paper.fillStyle = '#fff';
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/jpeg', QUALITY);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function load(address: string): Promise<HTMLImageElement> {
  return new Promise((settle, fail) => {
    const picture = new Image();
    picture.onload = () => settle(picture);
    picture.onerror = () => fail(new Error('this is no picture'));
    picture.src = address;
  });
}
