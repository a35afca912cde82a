import { withSteps } from '../../../fields/sends';
import { templateId } from '../../../fields/templateId';
import { asUuid } from '../../../input/id';
import { fillsPath, param } from '../../../path';

/** Points at one template. */
export const chosenTemplate = withSteps(templateId, fillsPath(templateId, asUuid));

export const templatePath = `/templates/${param(templateId.name)}`;
