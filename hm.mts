import { groundsIn } from './src/formats/mutation/ground.ts';
import { codecs } from './src/formats/mutation/codecs.ts';
const g = groundsIn(['../shared/data','testdata']);
const have=new Map(g.map(x=>[x.codec.name,x]));
for(const c of codecs){const x=have.get(c.name); let ok=0; const t=performance.now(); for(const s of x?.seeds??[]) { try { if(c.run((s.value??s.text) as never)?.every(f=>f.severity!=='error')) ok++; } catch(e){console.log(c.name,s.file,e)} } console.log(c.name.padEnd(18), String(x?.seeds.length??0).padStart(3), 'valid',ok, ((performance.now()-t)).toFixed(0)+'ms', [...new Set((x?.seeds??[]).map(s=>s.file.split('/').slice(0,2).join('/')))].slice(0,5).join(' '));}
