import { examplesOf } from '../../support/examples';
import { later } from './later';

export default examplesOf('liveActivity', 'update', later('update'));
