import { route } from '#platform/http.ts';

import * as api from '../api.ts';
import { listNews, look } from './news.ts';
import { takePicture } from './picture.ts';
import { showExposed, showKnown, showStandings, showTasks } from './situation.ts';

export const situationRoutes = [
  route(api.showExposed, showExposed),
  route(api.showStandings, showStandings),
  route(api.showKnown, showKnown),
  route(api.showTasks, showTasks),
  route(api.listNews, listNews),
  route(api.look, look),
  route(api.takePicture, takePicture),
];
