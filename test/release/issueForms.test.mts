import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';

interface Field {
	type: string;
	id?: string;
	attributes: { label?: string; value?: string; options?: unknown[] };
}

interface Form {
	name: string;
	description: string;
	body: Field[];
}

const folder = '.github/ISSUE_TEMPLATE';
const forms = readdirSync(folder).filter((file) => file !== 'config.yml');

/** GitHub shows no form at all where one of these is wrong, and says so only on its own page. */
describe.each(forms)('the issue form %s', (file) => {
	const { name, description, body } = parse(readFileSync(`${folder}/${file}`, 'utf8')) as Form;
	const fields = body.filter(({ type }) => type !== 'markdown');

	it('has a name and a description', () => {
		expect([name, description]).not.toContain('');
	});

	it('has fields of the types that GitHub knows, each with an ID of its own and a label', () => {
		for (const { type, id, attributes } of fields) {
			expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
			expect(id).toMatch(/^[\w-]+$/);
			expect(attributes.label).toBeTruthy();
		}
		expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
	});

	it('has entries where one can choose', () => {
		const choices = fields.filter(({ type }) => ['dropdown', 'checkboxes'].includes(type));
		for (const { attributes } of choices) expect(attributes.options).not.toHaveLength(0);
	});
});

it('leads people who found a vulnerability away from public issues', () => {
	const config = readFileSync(`${folder}/config.yml`, 'utf8');
	expect(parse(config)).toMatchObject({ blank_issues_enabled: false });
	expect(config).toContain('/security/advisories/new');
});
