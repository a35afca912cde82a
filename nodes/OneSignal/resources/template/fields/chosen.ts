import { withSteps } from '../../../fields/sends';
import { templateId } from '../../../fields/templateId';
import { asUuid } from '../../../input/id';
import { read } from '../../../input/reader';
import { fill, param } from '../../../path';

/** Points at one template. */
export const chosenTemplate = withSteps(templateId, async function (request) {
	const id = read(this, templateId, asUuid);
	return { ...request, url: fill(this, request.url, templateId, id) };
});

export const templatePath = `/templates/${param('templateId')}`;
