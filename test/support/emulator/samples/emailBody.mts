/** An email with inline styles, a remote image and links. */
export const emailBody = `<!doctype html>
<html><body style="margin:0;background:#f3f0fb;font-family:Helvetica,Arial,sans-serif">
<div style="max-width:520px;margin:0 auto;padding:28px 24px;background:#ffffff">
<p style="margin:0 0 4px;color:#6a3fd0;font-weight:bold;letter-spacing:1px">CORNER SHOP</p>
<h1 style="margin:0 0 12px;color:#241a3d;font-size:26px">Good to have you, {{ user.tags.first_name | default: "friend" }}</h1>
<img src="https://cdn.example.com/autumn.jpg" alt="Autumn on the market square" width="472" height="140">
<p style="color:#45405a;line-height:1.6">Your first order ships free. Look around, take your time; we kept a basket for you.</p>
<p><a href="https://shop.example.com/basket" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#6a3fd0;color:#ffffff;text-decoration:none;font-weight:bold">Open my basket</a></p>
<p style="color:#6d6880;font-size:12px">Too many emails? <a href="[unsubscribe_url]">Unsubscribe</a></p>
</div></body></html>`;

const scene = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 160">
<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="#ffb88c"/><stop offset="1" stop-color="#de6262"/></linearGradient></defs>
<path fill="url(#s)" d="M0 0h320v160H0z"/><circle cx="232" cy="62" r="26" fill="#fff3d6"/>
<path fill="#7b3b6b" d="M0 118l70-52 62 46 50-34 138 70v12H0z"/><path fill="#43244f" d="M0 138l90-30 80 30 60-22 90 32v12H0z"/></svg>`;

/** An image that loads without network access. */
export const image = `data:image/svg+xml,${encodeURIComponent(scene.replaceAll('\n', ''))}`;
