import { useState } from 'react';

import { toRequest } from '#kernel/endpoint.ts';
import type { Fault } from '#kernel/refusal.ts';
import { buttonLook } from '#ui/button.tsx';
import { useAct } from '#ui/call.ts';
import { FaultList } from '#ui/fault-list.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { RadioField } from '#ui/radio-field.tsx';
import { useWords } from '#ui/words.tsx';

import { type CopyReading, readCopySheet } from '../copy-sheet.ts';
import { say } from '../copy-texts.ts';
import { bringCopy, type ConflictLine, takeCopy } from '../file-api.ts';
import { AuditId } from '../finding.ts';
import { resultWords } from '../judgement-words.ts';
import type { Decision, Standing } from '../working-copy.ts';
