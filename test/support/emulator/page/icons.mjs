/** SVG paths on a 24 by 24 grid. @type {Record<string, string>} */
const paths = {
	bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10 21h4M12 5V3',
	email: 'M3 6h18v12H3zM3 7l9 6 9-6',
	sms: 'M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12h5',
	activity: 'M13 3L5 14h6l-1 7 8-11h-6z',
	hand: 'M9 13V5a1.5 1.5 0 0 1 3 0v6l5 1.2c1.2.3 2 1.3 1.9 2.5L18 21h-7l-5-6c-.9-1.4 1-2.6 2-1.4z',
	arrow: 'M4 9h14l-4-4M20 15H6l4 4',
	stream: 'M5 19a1 1 0 1 0 0-.1M4 11a9 9 0 0 1 9 9M4 4a16 16 0 0 1 16 16',
	phone: 'M7 3h10v18H7zM11 18h2',
	picture: 'M3 5h18v14H3zM3 16l5-5 5 5 3-3 5 4M15.5 9.5a.5.5 0 1 0 0-.1',
	link: 'M10 14l4-4M11 7l2-2a4 4 0 0 1 6 6l-2 2M13 17l-2 2a4 4 0 0 1-6-6l2-2',
	enlarge: 'M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7',
	search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5L21 21',
	sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.5M17.5 17.5L19 19M19 5l-1.5 1.5M6.5 17.5L5 19',
	'cloud-sun':
		'M8 19h9a4 4 0 0 0 .5-8 5.5 5.5 0 0 0-10.6 0A4 4 0 0 0 8 19M6 8a4 4 0 0 1 6-3.5M4 3l1 1M9 1v1M2 8h1',
	storm: 'M8 15h9a4 4 0 0 0 .5-8 5.5 5.5 0 0 0-10.6 0A4 4 0 0 0 8 15M13 12l-3 5h4l-3 5',
	gauge: 'M4 18a9 9 0 1 1 16 0M12 15l4-6',
	outage: 'M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4M3 3l18 18',
	lost: 'M3 6h18v6M3 6v12h9M3 7l9 6 9-6M16 16l5 5M21 16l-5 5',
	hourglass: 'M6 3h12M6 21h12M7 3c0 5 5 6 5 9s-5 4-5 9M17 3c0 5-5 6-5 9s5 4 5 9',
};

const svg = 'http://www.w3.org/2000/svg';

/** @param {string} name */
export function icon(name) {
	const created = document.createElementNS(svg, 'svg');
	created.setAttribute('class', 'icon');
	created.setAttribute('viewBox', '0 0 24 24');
	created.setAttribute('aria-hidden', 'true');
	const path = created.appendChild(document.createElementNS(svg, 'path'));
	path.setAttribute('d', paths[name]);
	return created;
}
