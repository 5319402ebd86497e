// Types of the database, generated from supabase/migrations by `npm run types`.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      accident: {
        Row: {
          cause: string | null;
          dataset_id: string;
          date_precision: string;
          deaths: number;
          detail: string | null;
          direct_loss_yuan: number | null;
          enterprise_id: number | null;
          geom: unknown;
          grade: number | null;
          id: number;
          injuries: number;
          kind: string;
          name: string;
          occurred_at: string | null;
          occurred_on: string;
          pipeline_id: number | null;
          region_id: string;
          serious_injuries: number | null;
          source_id: string;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          cause?: string | null;
          dataset_id: string;
          date_precision: string;
          deaths: number;
          detail?: string | null;
          direct_loss_yuan?: number | null;
          enterprise_id?: number | null;
          geom?: unknown;
          grade?: never;
          id?: never;
          injuries: number;
          kind: string;
          name: string;
          occurred_at?: string | null;
          occurred_on: string;
          pipeline_id?: number | null;
          region_id: string;
          serious_injuries?: number | null;
          source_id: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          cause?: string | null;
          dataset_id?: string;
          date_precision?: string;
          deaths?: number;
          detail?: string | null;
          direct_loss_yuan?: number | null;
          enterprise_id?: number | null;
          geom?: unknown;
          grade?: never;
          id?: never;
          injuries?: number;
          kind?: string;
          name?: string;
          occurred_at?: string | null;
          occurred_on?: string;
          pipeline_id?: number | null;
          region_id?: string;
          serious_injuries?: number | null;
          source_id?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'accident_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accident_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accident_pipeline_id_fkey';
            columns: ['pipeline_id'];
            isOneToOne: false;
            referencedRelation: 'pipeline';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accident_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accident_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      accident_case: {
        Row: {
          accident_id: number;
          approval_extension_days: number;
          approved_on: string | null;
          closed_on: string | null;
          given_to_unit: boolean;
          grade: number;
          grade_history: NonNullable<Json>;
          id: number;
          number: string | null;
          opened_at: string;
          report_extension_days: number;
          report_submitted_on: string | null;
          reported: NonNullable<Json>;
        };
        ComputedFields: never;
        Insert: {
          accident_id: number;
          approval_extension_days?: number;
          approved_on?: string | null;
          closed_on?: string | null;
          given_to_unit?: boolean;
          grade: number;
          grade_history?: NonNullable<Json>;
          id?: never;
          number?: string | null;
          opened_at?: string;
          report_extension_days?: number;
          report_submitted_on?: string | null;
          reported?: NonNullable<Json>;
        };
        Update: {
          accident_id?: number;
          approval_extension_days?: number;
          approved_on?: string | null;
          closed_on?: string | null;
          given_to_unit?: boolean;
          grade?: number;
          grade_history?: NonNullable<Json>;
          id?: never;
          number?: string | null;
          opened_at?: string;
          report_extension_days?: number;
          report_submitted_on?: string | null;
          reported?: NonNullable<Json>;
        };
        Relationships: [
          {
            foreignKeyName: 'accident_case_accident_id_fkey';
            columns: ['accident_id'];
            isOneToOne: true;
            referencedRelation: 'accident';
            referencedColumns: ['id'];
          },
        ];
      };
      accident_position: {
        Row: {
          county: string | null;
          dataset_id: string;
          geom: unknown;
          id: number;
          operator: string;
          region_id: string;
          source_id: string;
          state: string | null;
        };
        ComputedFields: never;
        Insert: {
          county?: string | null;
          dataset_id: string;
          geom: unknown;
          id?: never;
          operator: string;
          region_id: string;
          source_id: string;
          state?: string | null;
        };
        Update: {
          county?: string | null;
          dataset_id?: string;
          geom?: unknown;
          id?: never;
          operator?: string;
          region_id?: string;
          source_id?: string;
          state?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'accident_position_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accident_position_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      accountability: {
        Row: {
          accident_case_id: number;
          amount_yuan: number | null;
          decided_on: string | null;
          id: number;
          kind: string;
          name: string;
          party: string;
          post: string | null;
        };
        ComputedFields: never;
        Insert: {
          accident_case_id: number;
          amount_yuan?: number | null;
          decided_on?: string | null;
          id?: never;
          kind: string;
          name: string;
          party: string;
          post?: string | null;
        };
        Update: {
          accident_case_id?: number;
          amount_yuan?: number | null;
          decided_on?: string | null;
          id?: never;
          kind?: string;
          name?: string;
          party?: string;
          post?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'accountability_accident_case_id_fkey';
            columns: ['accident_case_id'];
            isOneToOne: false;
            referencedRelation: 'accident_case';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accountability_accident_case_id_fkey';
            columns: ['accident_case_id'];
            isOneToOne: false;
            referencedRelation: 'accident_case_due';
            referencedColumns: ['accident_case_id'];
          },
        ];
      };
      building: {
        Row: {
          address: string | null;
          attributes: NonNullable<Json>;
          dataset_id: string | null;
          enterprise_id: number | null;
          floors: number | null;
          geom: unknown;
          id: number;
          kind: string;
          name: string;
          owner: string | null;
          patrolled_on: string | null;
          region_id: string;
          responsible_id: number | null;
          source_id: string | null;
          units: NonNullable<Json>;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          address?: string | null;
          attributes?: NonNullable<Json>;
          dataset_id?: string | null;
          enterprise_id?: number | null;
          floors?: number | null;
          geom?: unknown;
          id?: never;
          kind: string;
          name: string;
          owner?: string | null;
          patrolled_on?: string | null;
          region_id: string;
          responsible_id?: number | null;
          source_id?: string | null;
          units?: NonNullable<Json>;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          address?: string | null;
          attributes?: NonNullable<Json>;
          dataset_id?: string | null;
          enterprise_id?: number | null;
          floors?: number | null;
          geom?: unknown;
          id?: never;
          kind?: string;
          name?: string;
          owner?: string | null;
          patrolled_on?: string | null;
          region_id?: string;
          responsible_id?: number | null;
          source_id?: string | null;
          units?: NonNullable<Json>;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'building_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'building_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'building_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'building_responsible_id_fkey';
            columns: ['responsible_id'];
            isOneToOne: false;
            referencedRelation: 'person';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'building_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      calendar_day: {
        Row: {
          day: string;
          id: number;
          name_en: string | null;
          name_zh: string | null;
          region_id: string;
          working: boolean;
        };
        ComputedFields: never;
        Insert: {
          day: string;
          id?: never;
          name_en?: string | null;
          name_zh?: string | null;
          region_id: string;
          working: boolean;
        };
        Update: {
          day?: string;
          id?: never;
          name_en?: string | null;
          name_zh?: string | null;
          region_id?: string;
          working?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: 'calendar_day_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      campaign: {
        Row: {
          dataset_id: string | null;
          days: number | null;
          ends_on: string;
          goal: string | null;
          id: number;
          name: string;
          owner: string | null;
          region_id: string;
          source_id: string | null;
          starts_on: string;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          dataset_id?: string | null;
          days?: never;
          ends_on: string;
          goal?: string | null;
          id?: never;
          name: string;
          owner?: string | null;
          region_id: string;
          source_id?: string | null;
          starts_on: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          dataset_id?: string | null;
          days?: never;
          ends_on?: string;
          goal?: string | null;
          id?: never;
          name?: string;
          owner?: string | null;
          region_id?: string;
          source_id?: string | null;
          starts_on?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'campaign_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'campaign_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'campaign_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      campaign_stage: {
        Row: {
          campaign_id: number;
          ends_on: string;
          id: number;
          name: string;
          region_id: string;
          starts_on: string;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          campaign_id: number;
          ends_on: string;
          id?: never;
          name: string;
          region_id: string;
          starts_on: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          campaign_id?: number;
          ends_on?: string;
          id?: never;
          name?: string;
          region_id?: string;
          starts_on?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'campaign_stage_campaign_id_fkey';
            columns: ['campaign_id'];
            isOneToOne: false;
            referencedRelation: 'campaign';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'campaign_stage_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'campaign_stage_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      campaign_task: {
        Row: {
          action: string | null;
          campaign_id: number;
          done_on: string | null;
          due_on: string;
          enterprise_id: number | null;
          id: number;
          region_id: string;
          stage_id: number | null;
          title: string;
          unit: string | null;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          action?: string | null;
          campaign_id: number;
          done_on?: string | null;
          due_on: string;
          enterprise_id?: number | null;
          id?: never;
          region_id: string;
          stage_id?: number | null;
          title: string;
          unit?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          action?: string | null;
          campaign_id?: number;
          done_on?: string | null;
          due_on?: string;
          enterprise_id?: number | null;
          id?: never;
          region_id?: string;
          stage_id?: number | null;
          title?: string;
          unit?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'campaign_task_campaign_id_fkey';
            columns: ['campaign_id'];
            isOneToOne: false;
            referencedRelation: 'campaign';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'campaign_task_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'campaign_task_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'campaign_task_stage_id_fkey';
            columns: ['stage_id'];
            isOneToOne: false;
            referencedRelation: 'campaign_stage';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'campaign_task_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      certificate: {
        Row: {
          dataset_id: string | null;
          enterprise_id: number | null;
          equipment_id: number | null;
          grade: number | null;
          grade_label: string | null;
          id: number;
          issued_on: string | null;
          issuer: string | null;
          kind: string;
          number: string | null;
          person_id: number | null;
          region_id: string;
          revoked_on: string | null;
          score: number | null;
          source_id: string | null;
          title: string | null;
          valid_to: string | null;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          dataset_id?: string | null;
          enterprise_id?: number | null;
          equipment_id?: number | null;
          grade?: number | null;
          grade_label?: string | null;
          id?: never;
          issued_on?: string | null;
          issuer?: string | null;
          kind: string;
          number?: string | null;
          person_id?: number | null;
          region_id: string;
          revoked_on?: string | null;
          score?: number | null;
          source_id?: string | null;
          title?: string | null;
          valid_to?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          dataset_id?: string | null;
          enterprise_id?: number | null;
          equipment_id?: number | null;
          grade?: number | null;
          grade_label?: string | null;
          id?: never;
          issued_on?: string | null;
          issuer?: string | null;
          kind?: string;
          number?: string | null;
          person_id?: number | null;
          region_id?: string;
          revoked_on?: string | null;
          score?: number | null;
          source_id?: string | null;
          title?: string | null;
          valid_to?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'certificate_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'certificate_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'certificate_equipment_id_fkey';
            columns: ['equipment_id'];
            isOneToOne: false;
            referencedRelation: 'equipment';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'certificate_person_id_enterprise_id_fkey';
            columns: ['person_id', 'enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'person';
            referencedColumns: ['id', 'enterprise_id'];
          },
          {
            foreignKeyName: 'certificate_person_id_fkey';
            columns: ['person_id'];
            isOneToOne: false;
            referencedRelation: 'person';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'certificate_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'certificate_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      change: {
        Row: {
          at: string;
          id: number;
          op: string;
          row_id: number;
          table_name: string;
          transaction: unknown;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          at?: string;
          id?: never;
          op: string;
          row_id: number;
          table_name: string;
          transaction?: unknown;
          zone_path: unknown;
        };
        Update: {
          at?: string;
          id?: never;
          op?: string;
          row_id?: number;
          table_name?: string;
          transaction?: unknown;
          zone_path?: unknown;
        };
        Relationships: [];
      };
      check_item: {
        Row: {
          basis: string | null;
          check_list_id: number;
          id: number;
          position: number;
          text_en: string;
          text_zh: string;
        };
        ComputedFields: never;
        Insert: {
          basis?: string | null;
          check_list_id: number;
          id?: never;
          position: number;
          text_en: string;
          text_zh: string;
        };
        Update: {
          basis?: string | null;
          check_list_id?: number;
          id?: never;
          position?: number;
          text_en?: string;
          text_zh?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'check_item_check_list_id_fkey';
            columns: ['check_list_id'];
            isOneToOne: false;
            referencedRelation: 'check_list';
            referencedColumns: ['id'];
          },
        ];
      };
      check_list: {
        Row: {
          code: string;
          confidence: string;
          id: number;
          name_en: string;
          name_zh: string;
          source: string;
          subject: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          code: string;
          confidence: string;
          id?: never;
          name_en: string;
          name_zh: string;
          source: string;
          subject: string;
          version?: number;
        };
        Update: {
          code?: string;
          confidence?: string;
          id?: never;
          name_en?: string;
          name_zh?: string;
          source?: string;
          subject?: string;
          version?: number;
        };
        Relationships: [];
      };
      control_indicator: {
        Row: {
          dataset_id: string | null;
          id: number;
          kind: string;
          region_id: string;
          source: string | null;
          source_id: string | null;
          value_limit: number;
          year: number;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          dataset_id?: string | null;
          id?: never;
          kind: string;
          region_id: string;
          source?: string | null;
          source_id?: string | null;
          value_limit: number;
          year: number;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          dataset_id?: string | null;
          id?: never;
          kind?: string;
          region_id?: string;
          source?: string | null;
          source_id?: string | null;
          value_limit?: number;
          year?: number;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'control_indicator_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'control_indicator_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'control_indicator_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      dangerous_work: {
        Row: {
          begins_on: string;
          dataset_id: string | null;
          ends_on: string | null;
          enterprise_id: number | null;
          expert_reviewed_on: string | null;
          geom: unknown;
          id: number;
          kind: string;
          name: string;
          phase: string;
          plan_approved_on: string | null;
          region_id: string;
          responsible_id: number | null;
          sizes: NonNullable<Json>;
          source_id: string | null;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          begins_on: string;
          dataset_id?: string | null;
          ends_on?: string | null;
          enterprise_id?: number | null;
          expert_reviewed_on?: string | null;
          geom?: unknown;
          id?: never;
          kind: string;
          name: string;
          phase?: string;
          plan_approved_on?: string | null;
          region_id: string;
          responsible_id?: number | null;
          sizes?: NonNullable<Json>;
          source_id?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          begins_on?: string;
          dataset_id?: string | null;
          ends_on?: string | null;
          enterprise_id?: number | null;
          expert_reviewed_on?: string | null;
          geom?: unknown;
          id?: never;
          kind?: string;
          name?: string;
          phase?: string;
          plan_approved_on?: string | null;
          region_id?: string;
          responsible_id?: number | null;
          sizes?: NonNullable<Json>;
          source_id?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'dangerous_work_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'dangerous_work_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'dangerous_work_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'dangerous_work_responsible_id_fkey';
            columns: ['responsible_id'];
            isOneToOne: false;
            referencedRelation: 'person';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'dangerous_work_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      dataset: {
        Row: {
          as_of: string | null;
          id: string;
          licence: string;
          loaded_at: string | null;
          name_en: string;
          name_zh: string;
          region_id: string;
          repairs: NonNullable<Json>;
          rows_loaded: number;
          rows_read: number;
          rows_rejected: number;
          sha256: string | null;
          simulated: boolean;
          source: string;
          url: string | null;
        };
        ComputedFields: never;
        Insert: {
          as_of?: string | null;
          id: string;
          licence: string;
          loaded_at?: string | null;
          name_en: string;
          name_zh: string;
          region_id: string;
          repairs?: NonNullable<Json>;
          rows_loaded?: number;
          rows_read?: number;
          rows_rejected?: number;
          sha256?: string | null;
          simulated?: boolean;
          source: string;
          url?: string | null;
        };
        Update: {
          as_of?: string | null;
          id?: string;
          licence?: string;
          loaded_at?: string | null;
          name_en?: string;
          name_zh?: string;
          region_id?: string;
          repairs?: NonNullable<Json>;
          rows_loaded?: number;
          rows_read?: number;
          rows_rejected?: number;
          sha256?: string | null;
          simulated?: boolean;
          source?: string;
          url?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'dataset_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      dataset_reject: {
        Row: {
          code: string;
          dataset_id: string;
          field: string;
          id: number;
          line: number;
          value: string | null;
        };
        ComputedFields: never;
        Insert: {
          code: string;
          dataset_id: string;
          field: string;
          id?: never;
          line: number;
          value?: string | null;
        };
        Update: {
          code?: string;
          dataset_id?: string;
          field?: string;
          id?: never;
          line?: number;
          value?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'dataset_reject_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
        ];
      };
      document: {
        Row: {
          added_at: string;
          added_by: string | null;
          enterprise_id: number | null;
          id: number;
          issued_on: string | null;
          kind: string;
          media_type: string | null;
          name: string;
          number: string | null;
          region_id: string;
          sha256: string | null;
          storage_path: string | null;
          subject: string;
          subject_id: number;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          added_at?: string;
          added_by?: string | null;
          enterprise_id?: number | null;
          id?: never;
          issued_on?: string | null;
          kind: string;
          media_type?: string | null;
          name: string;
          number?: string | null;
          region_id: string;
          sha256?: string | null;
          storage_path?: string | null;
          subject: string;
          subject_id: number;
          zone_path?: unknown;
        };
        Update: {
          added_at?: string;
          added_by?: string | null;
          enterprise_id?: number | null;
          id?: never;
          issued_on?: string | null;
          kind?: string;
          media_type?: string | null;
          name?: string;
          number?: string | null;
          region_id?: string;
          sha256?: string | null;
          storage_path?: string | null;
          subject?: string;
          subject_id?: number;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'document_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'document_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      drill: {
        Row: {
          assessment: string | null;
          dataset_id: string | null;
          enterprise_id: number | null;
          form: string;
          held_on: string;
          id: number;
          name: string | null;
          people: number | null;
          plan_id: number | null;
          region_id: string;
          source_id: string | null;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          assessment?: string | null;
          dataset_id?: string | null;
          enterprise_id?: number | null;
          form?: string;
          held_on: string;
          id?: never;
          name?: string | null;
          people?: number | null;
          plan_id?: number | null;
          region_id: string;
          source_id?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          assessment?: string | null;
          dataset_id?: string | null;
          enterprise_id?: number | null;
          form?: string;
          held_on?: string;
          id?: never;
          name?: string | null;
          people?: number | null;
          plan_id?: number | null;
          region_id?: string;
          source_id?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'drill_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'drill_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'drill_plan_id_fkey';
            columns: ['plan_id'];
            isOneToOne: false;
            referencedRelation: 'emergency_plan';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'drill_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'drill_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      emergency_plan: {
        Row: {
          dataset_id: string | null;
          drill_each_half_year: boolean;
          enterprise_id: number | null;
          filed_on: string | null;
          id: number;
          issued_on: string;
          kind: string;
          name: string;
          region_id: string;
          reviewed_on: string | null;
          source_id: string | null;
          withdrawn_on: string | null;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          dataset_id?: string | null;
          drill_each_half_year?: boolean;
          enterprise_id?: number | null;
          filed_on?: string | null;
          id?: never;
          issued_on: string;
          kind: string;
          name: string;
          region_id: string;
          reviewed_on?: string | null;
          source_id?: string | null;
          withdrawn_on?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          dataset_id?: string | null;
          drill_each_half_year?: boolean;
          enterprise_id?: number | null;
          filed_on?: string | null;
          id?: never;
          issued_on?: string;
          kind?: string;
          name?: string;
          region_id?: string;
          reviewed_on?: string | null;
          source_id?: string | null;
          withdrawn_on?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'emergency_plan_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'emergency_plan_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'emergency_plan_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'emergency_plan_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      emergency_resource: {
        Row: {
          checked_on: string | null;
          contact: string | null;
          dataset_id: string | null;
          geom: unknown;
          id: number;
          kind: string;
          name: string;
          quantity: number | null;
          region_id: string;
          source_id: string | null;
          speciality: string | null;
          unit: string | null;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          checked_on?: string | null;
          contact?: string | null;
          dataset_id?: string | null;
          geom?: unknown;
          id?: never;
          kind: string;
          name: string;
          quantity?: number | null;
          region_id: string;
          source_id?: string | null;
          speciality?: string | null;
          unit?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          checked_on?: string | null;
          contact?: string | null;
          dataset_id?: string | null;
          geom?: unknown;
          id?: never;
          kind?: string;
          name?: string;
          quantity?: number | null;
          region_id?: string;
          source_id?: string | null;
          speciality?: string | null;
          unit?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'emergency_resource_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'emergency_resource_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'emergency_resource_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      enterprise: {
        Row: {
          address: string | null;
          attributes: NonNullable<Json>;
          boundary: unknown;
          city: string | null;
          credit_code: string | null;
          credit_code_warnings: string[] | null;
          dataset_id: string;
          deregistered_on: string | null;
          district_name: string | null;
          filed_on: string | null;
          geom: unknown;
          id: number;
          industry_code: string | null;
          kind: string;
          legal_person: string | null;
          name: string;
          parent_company: string | null;
          postcode: string | null;
          region_id: string;
          scale: string | null;
          source_id: string;
          status: string;
          workers: number | null;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          address?: string | null;
          attributes?: NonNullable<Json>;
          boundary?: unknown;
          city?: string | null;
          credit_code?: string | null;
          credit_code_warnings?: never;
          dataset_id: string;
          deregistered_on?: string | null;
          district_name?: string | null;
          filed_on?: string | null;
          geom?: unknown;
          id?: never;
          industry_code?: string | null;
          kind?: string;
          legal_person?: string | null;
          name: string;
          parent_company?: string | null;
          postcode?: string | null;
          region_id: string;
          scale?: string | null;
          source_id: string;
          status: string;
          workers?: number | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          address?: string | null;
          attributes?: NonNullable<Json>;
          boundary?: unknown;
          city?: string | null;
          credit_code?: string | null;
          credit_code_warnings?: never;
          dataset_id?: string;
          deregistered_on?: string | null;
          district_name?: string | null;
          filed_on?: string | null;
          geom?: unknown;
          id?: never;
          industry_code?: string | null;
          kind?: string;
          legal_person?: string | null;
          name?: string;
          parent_company?: string | null;
          postcode?: string | null;
          region_id?: string;
          scale?: string | null;
          source_id?: string;
          status?: string;
          workers?: number | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'enterprise_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'enterprise_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'enterprise_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      equipment: {
        Row: {
          attributes: NonNullable<Json>;
          code: string | null;
          dataset_id: string | null;
          enterprise_id: number | null;
          id: number;
          kind: string;
          last_inspected_on: string | null;
          made_on: string | null;
          name: string | null;
          next_inspection_on: string | null;
          operator_id: number | null;
          owner: string | null;
          placed: string | null;
          plate: string | null;
          region_id: string;
          registered_on: string | null;
          safety_grade: number | null;
          scrap_on: string | null;
          source_id: string | null;
          status: string;
          used_since: string | null;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          attributes?: NonNullable<Json>;
          code?: string | null;
          dataset_id?: string | null;
          enterprise_id?: number | null;
          id?: never;
          kind: string;
          last_inspected_on?: string | null;
          made_on?: string | null;
          name?: string | null;
          next_inspection_on?: string | null;
          operator_id?: number | null;
          owner?: string | null;
          placed?: string | null;
          plate?: string | null;
          region_id: string;
          registered_on?: string | null;
          safety_grade?: number | null;
          scrap_on?: string | null;
          source_id?: string | null;
          status?: string;
          used_since?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          attributes?: NonNullable<Json>;
          code?: string | null;
          dataset_id?: string | null;
          enterprise_id?: number | null;
          id?: never;
          kind?: string;
          last_inspected_on?: string | null;
          made_on?: string | null;
          name?: string | null;
          next_inspection_on?: string | null;
          operator_id?: number | null;
          owner?: string | null;
          placed?: string | null;
          plate?: string | null;
          region_id?: string;
          registered_on?: string | null;
          safety_grade?: number | null;
          scrap_on?: string | null;
          source_id?: string | null;
          status?: string;
          used_since?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'equipment_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'equipment_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'equipment_operator_id_fkey';
            columns: ['operator_id'];
            isOneToOne: false;
            referencedRelation: 'person';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'equipment_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'equipment_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      event: {
        Row: {
          actor: string | null;
          at: string;
          data: NonNullable<Json>;
          enterprise_id: number | null;
          from_state: string | null;
          id: number;
          kind: string;
          note: string | null;
          region_id: string;
          subject: string;
          subject_id: number;
          to_state: string | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          actor?: string | null;
          at?: string;
          data?: NonNullable<Json>;
          enterprise_id?: number | null;
          from_state?: string | null;
          id?: never;
          kind: string;
          note?: string | null;
          region_id: string;
          subject: string;
          subject_id: number;
          to_state?: string | null;
          zone_path: unknown;
        };
        Update: {
          actor?: string | null;
          at?: string;
          data?: NonNullable<Json>;
          enterprise_id?: number | null;
          from_state?: string | null;
          id?: never;
          kind?: string;
          note?: string | null;
          region_id?: string;
          subject?: string;
          subject_id?: number;
          to_state?: string | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'event_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'event_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      figure_definition: {
        Row: {
          aggregate: string;
          base: string;
          code: string;
          confidence: string;
          definition_en: string;
          definition_zh: string;
          denominator: string | null;
          denominator_base: string | null;
          digits: number;
          factor: number;
          name_en: string;
          name_zh: string;
          numerator: string;
          part_of_base: boolean;
          position: number;
          source: string;
          subject: string;
          unit: string;
        };
        ComputedFields: never;
        Insert: {
          aggregate?: string;
          base: string;
          code: string;
          confidence: string;
          definition_en: string;
          definition_zh: string;
          denominator?: string | null;
          denominator_base?: string | null;
          digits?: number;
          factor?: number;
          name_en: string;
          name_zh: string;
          numerator: string;
          part_of_base?: boolean;
          position: number;
          source: string;
          subject: string;
          unit: string;
        };
        Update: {
          aggregate?: string;
          base?: string;
          code?: string;
          confidence?: string;
          definition_en?: string;
          definition_zh?: string;
          denominator?: string | null;
          denominator_base?: string | null;
          digits?: number;
          factor?: number;
          name_en?: string;
          name_zh?: string;
          numerator?: string;
          part_of_base?: boolean;
          position?: number;
          source?: string;
          subject?: string;
          unit?: string;
        };
        Relationships: [];
      };
      follow_up: {
        Row: {
          done_on: string | null;
          due_on: string;
          hidden_danger_id: number;
          id: number;
          kind: string;
        };
        ComputedFields: never;
        Insert: {
          done_on?: string | null;
          due_on: string;
          hidden_danger_id: number;
          id?: never;
          kind: string;
        };
        Update: {
          done_on?: string | null;
          due_on?: string;
          hidden_danger_id?: number;
          id?: never;
          kind?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'follow_up_hidden_danger_id_fkey';
            columns: ['hidden_danger_id'];
            isOneToOne: false;
            referencedRelation: 'hidden_danger';
            referencedColumns: ['id'];
          },
        ];
      };
      hazard_filing: {
        Row: {
          assessed_by: string | null;
          assessed_on: string;
          filed_on: string | null;
          hazard_source_id: number;
          id: number;
          number: string | null;
        };
        ComputedFields: never;
        Insert: {
          assessed_by?: string | null;
          assessed_on: string;
          filed_on?: string | null;
          hazard_source_id: number;
          id?: never;
          number?: string | null;
        };
        Update: {
          assessed_by?: string | null;
          assessed_on?: string;
          filed_on?: string | null;
          hazard_source_id?: number;
          id?: never;
          number?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'hazard_filing_hazard_source_id_fkey';
            columns: ['hazard_source_id'];
            isOneToOne: false;
            referencedRelation: 'hazard_filing_due';
            referencedColumns: ['hazard_source_id'];
          },
          {
            foreignKeyName: 'hazard_filing_hazard_source_id_fkey';
            columns: ['hazard_source_id'];
            isOneToOne: false;
            referencedRelation: 'hazard_source';
            referencedColumns: ['id'];
          },
        ];
      };
      hazard_grading: {
        Row: {
          alpha: number | null;
          computed_at: string;
          hazard_source_id: number;
          is_major: boolean | null;
          level: number | null;
          lines: NonNullable<Json>;
          missing: string[];
          people: number | null;
          people_basis: NonNullable<Json>;
          r: number | null;
          s: number | null;
          s_at_least: number;
          standard: string;
        };
        ComputedFields: never;
        Insert: {
          alpha?: number | null;
          computed_at?: string;
          hazard_source_id: number;
          is_major?: boolean | null;
          level?: number | null;
          lines: NonNullable<Json>;
          missing: string[];
          people?: number | null;
          people_basis: NonNullable<Json>;
          r?: number | null;
          s?: number | null;
          s_at_least: number;
          standard: string;
        };
        Update: {
          alpha?: number | null;
          computed_at?: string;
          hazard_source_id?: number;
          is_major?: boolean | null;
          level?: number | null;
          lines?: NonNullable<Json>;
          missing?: string[];
          people?: number | null;
          people_basis?: NonNullable<Json>;
          r?: number | null;
          s?: number | null;
          s_at_least?: number;
          standard?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'hazard_grading_hazard_source_id_fkey';
            columns: ['hazard_source_id'];
            isOneToOne: true;
            referencedRelation: 'hazard_filing_due';
            referencedColumns: ['hazard_source_id'];
          },
          {
            foreignKeyName: 'hazard_grading_hazard_source_id_fkey';
            columns: ['hazard_source_id'];
            isOneToOne: true;
            referencedRelation: 'hazard_source';
            referencedColumns: ['id'];
          },
        ];
      };
      hazard_responsible: {
        Row: {
          duty: string;
          hazard_source_id: number;
          id: number;
          name: string;
          phone: string | null;
        };
        ComputedFields: never;
        Insert: {
          duty: string;
          hazard_source_id: number;
          id?: never;
          name: string;
          phone?: string | null;
        };
        Update: {
          duty?: string;
          hazard_source_id?: number;
          id?: never;
          name?: string;
          phone?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'hazard_responsible_hazard_source_id_fkey';
            columns: ['hazard_source_id'];
            isOneToOne: false;
            referencedRelation: 'hazard_filing_due';
            referencedColumns: ['hazard_source_id'];
          },
          {
            foreignKeyName: 'hazard_responsible_hazard_source_id_fkey';
            columns: ['hazard_source_id'];
            isOneToOne: false;
            referencedRelation: 'hazard_source';
            referencedColumns: ['id'];
          },
        ];
      };
      hazard_source: {
        Row: {
          dataset_id: string;
          enterprise_id: number;
          geom: unknown;
          hazard_class: string;
          id: number;
          level: number | null;
          name: string;
          people_within_500_meters: number | null;
          region_id: string;
          source_id: string;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          dataset_id: string;
          enterprise_id: number;
          geom?: unknown;
          hazard_class: string;
          id?: never;
          level?: number | null;
          name: string;
          people_within_500_meters?: number | null;
          region_id: string;
          source_id: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          dataset_id?: string;
          enterprise_id?: number;
          geom?: unknown;
          hazard_class?: string;
          id?: never;
          level?: number | null;
          name?: string;
          people_within_500_meters?: number | null;
          region_id?: string;
          source_id?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'hazard_source_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hazard_source_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hazard_source_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hazard_source_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      hazard_source_chemical: {
        Row: {
          by_class: boolean;
          cas: string | null;
          class_symbols: string[];
          dataset_id: string;
          hazard_class: string;
          hazard_source_id: number;
          id: number;
          name: string;
          process_count: number | null;
          program_level: number | null;
          quantity_tonnes: number | null;
          source_id: string;
          threshold_row: number | null;
        };
        ComputedFields: never;
        Insert: {
          by_class?: boolean;
          cas?: string | null;
          class_symbols?: string[];
          dataset_id: string;
          hazard_class: string;
          hazard_source_id: number;
          id?: never;
          name: string;
          process_count?: number | null;
          program_level?: number | null;
          quantity_tonnes?: number | null;
          source_id: string;
          threshold_row?: number | null;
        };
        Update: {
          by_class?: boolean;
          cas?: string | null;
          class_symbols?: string[];
          dataset_id?: string;
          hazard_class?: string;
          hazard_source_id?: number;
          id?: never;
          name?: string;
          process_count?: number | null;
          program_level?: number | null;
          quantity_tonnes?: number | null;
          source_id?: string;
          threshold_row?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: 'hazard_source_chemical_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hazard_source_chemical_hazard_source_id_fkey';
            columns: ['hazard_source_id'];
            isOneToOne: false;
            referencedRelation: 'hazard_filing_due';
            referencedColumns: ['hazard_source_id'];
          },
          {
            foreignKeyName: 'hazard_source_chemical_hazard_source_id_fkey';
            columns: ['hazard_source_id'];
            isOneToOne: false;
            referencedRelation: 'hazard_source';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hazard_source_chemical_threshold_row_fkey';
            columns: ['threshold_row'];
            isOneToOne: false;
            referencedRelation: 'threshold_chemical';
            referencedColumns: ['row_number'];
          },
        ];
      };
      hidden_danger: {
        Row: {
          acted_at: string;
          closed_as: string | null;
          closed_on: string | null;
          content: string | null;
          dataset_id: string | null;
          deadline_basis: string | null;
          deadline_on: string | null;
          deadline_runs: boolean;
          description: string | null;
          emergency_plan: string | null;
          enterprise_id: number | null;
          escalated_on: string | null;
          extension_until: string | null;
          follow_up_by: string | null;
          found_on: string;
          funds: number | null;
          geom: unknown;
          id: number;
          inspection_id: number | null;
          is_open: boolean;
          kind: string;
          level: string;
          measure: string | null;
          people: string | null;
          person_responsible: string | null;
          progress: string | null;
          rectification: string;
          region_id: string;
          reopened_on: string | null;
          safety_measures: string | null;
          simulated: boolean;
          source: string;
          source_id: string;
          standard: string | null;
          state: string;
          submitted_on: string | null;
          targets: string | null;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          acted_at?: string;
          closed_as?: string | null;
          closed_on?: string | null;
          content?: string | null;
          dataset_id?: string | null;
          deadline_basis?: string | null;
          deadline_on?: string | null;
          deadline_runs?: never;
          description?: string | null;
          emergency_plan?: string | null;
          enterprise_id?: number | null;
          escalated_on?: string | null;
          extension_until?: string | null;
          follow_up_by?: string | null;
          found_on: string;
          funds?: number | null;
          geom?: unknown;
          id?: never;
          inspection_id?: number | null;
          is_open?: never;
          kind: string;
          level?: string;
          measure?: string | null;
          people?: string | null;
          person_responsible?: string | null;
          progress?: string | null;
          rectification?: string;
          region_id: string;
          reopened_on?: string | null;
          safety_measures?: string | null;
          simulated?: boolean;
          source?: string;
          source_id?: string;
          standard?: string | null;
          state?: string;
          submitted_on?: string | null;
          targets?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          acted_at?: string;
          closed_as?: string | null;
          closed_on?: string | null;
          content?: string | null;
          dataset_id?: string | null;
          deadline_basis?: string | null;
          deadline_on?: string | null;
          deadline_runs?: never;
          description?: string | null;
          emergency_plan?: string | null;
          enterprise_id?: number | null;
          escalated_on?: string | null;
          extension_until?: string | null;
          follow_up_by?: string | null;
          found_on?: string;
          funds?: number | null;
          geom?: unknown;
          id?: never;
          inspection_id?: number | null;
          is_open?: never;
          kind?: string;
          level?: string;
          measure?: string | null;
          people?: string | null;
          person_responsible?: string | null;
          progress?: string | null;
          rectification?: string;
          region_id?: string;
          reopened_on?: string | null;
          safety_measures?: string | null;
          simulated?: boolean;
          source?: string;
          source_id?: string;
          standard?: string | null;
          state?: string;
          submitted_on?: string | null;
          targets?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'hidden_danger_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hidden_danger_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hidden_danger_inspection_id_fkey';
            columns: ['inspection_id'];
            isOneToOne: false;
            referencedRelation: 'inspection';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hidden_danger_kind_fkey';
            columns: ['kind'];
            isOneToOne: false;
            referencedRelation: 'hidden_danger_kind';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hidden_danger_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hidden_danger_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      hidden_danger_kind: {
        Row: {
          confidence: string;
          id: string;
          major_criterion: boolean;
          name_en: string;
          name_zh: string;
          sector: string;
          source: string;
        };
        ComputedFields: never;
        Insert: {
          confidence: string;
          id: string;
          major_criterion?: boolean;
          name_en: string;
          name_zh: string;
          sector: string;
          source: string;
        };
        Update: {
          confidence?: string;
          id?: string;
          major_criterion?: boolean;
          name_en?: string;
          name_zh?: string;
          sector?: string;
          source?: string;
        };
        Relationships: [];
      };
      inspection: {
        Row: {
          campaign_id: number | null;
          check_list_id: number | null;
          dataset_id: string | null;
          enterprise_id: number;
          id: number;
          inspected_on: string;
          inspectors: string[];
          kind: string;
          note: string | null;
          recorded_by: string | null;
          region_id: string;
          result: string;
          simulated: boolean;
          source_id: string;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          campaign_id?: number | null;
          check_list_id?: number | null;
          dataset_id?: string | null;
          enterprise_id: number;
          id?: never;
          inspected_on: string;
          inspectors?: string[];
          kind: string;
          note?: string | null;
          recorded_by?: string | null;
          region_id: string;
          result?: string;
          simulated?: boolean;
          source_id?: string;
          zone_path?: unknown;
        };
        Update: {
          campaign_id?: number | null;
          check_list_id?: number | null;
          dataset_id?: string | null;
          enterprise_id?: number;
          id?: never;
          inspected_on?: string;
          inspectors?: string[];
          kind?: string;
          note?: string | null;
          recorded_by?: string | null;
          region_id?: string;
          result?: string;
          simulated?: boolean;
          source_id?: string;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'inspection_campaign_id_fkey';
            columns: ['campaign_id'];
            isOneToOne: false;
            referencedRelation: 'campaign';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'inspection_check_list_id_fkey';
            columns: ['check_list_id'];
            isOneToOne: false;
            referencedRelation: 'check_list';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'inspection_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'inspection_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'inspection_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      inspection_item: {
        Row: {
          check_item_id: number;
          id: number;
          inspection_id: number;
          note: string | null;
          passed: boolean | null;
        };
        ComputedFields: never;
        Insert: {
          check_item_id: number;
          id?: never;
          inspection_id: number;
          note?: string | null;
          passed?: boolean | null;
        };
        Update: {
          check_item_id?: number;
          id?: never;
          inspection_id?: number;
          note?: string | null;
          passed?: boolean | null;
        };
        Relationships: [
          {
            foreignKeyName: 'inspection_item_check_item_id_fkey';
            columns: ['check_item_id'];
            isOneToOne: false;
            referencedRelation: 'check_item';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'inspection_item_inspection_id_fkey';
            columns: ['inspection_id'];
            isOneToOne: false;
            referencedRelation: 'inspection';
            referencedColumns: ['id'];
          },
        ];
      };
      leading_group_member: {
        Row: {
          campaign_id: number | null;
          enterprise_id: number | null;
          id: number;
          person_id: number;
          region_id: string;
          role: string;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          campaign_id?: number | null;
          enterprise_id?: number | null;
          id?: never;
          person_id: number;
          region_id: string;
          role: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          campaign_id?: number | null;
          enterprise_id?: number | null;
          id?: never;
          person_id?: number;
          region_id?: string;
          role?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'leading_group_member_campaign_id_fkey';
            columns: ['campaign_id'];
            isOneToOne: false;
            referencedRelation: 'campaign';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'leading_group_member_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'leading_group_member_person_id_fkey';
            columns: ['person_id'];
            isOneToOne: false;
            referencedRelation: 'person';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'leading_group_member_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'leading_group_member_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      listing: {
        Row: {
          accepted_on: string | null;
          acted_at: string;
          dataset_id: string | null;
          deadline_on: string | null;
          delisted_on: string | null;
          department: string | null;
          enterprise_id: number | null;
          extension_requested_on: string | null;
          extension_until: string | null;
          filed_on: string | null;
          geom: unknown;
          hidden_danger_id: number | null;
          id: number;
          level: string;
          listed_on: string | null;
          number: string | null;
          pipeline_segment_id: number | null;
          plan: string | null;
          progress_percent: number | null;
          published_on: string | null;
          region_id: string;
          simulated: boolean;
          source_id: string;
          state: string;
          supervising_body: string | null;
          title: string;
          unpublished_on: string | null;
          year: number;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          accepted_on?: string | null;
          acted_at?: string;
          dataset_id?: string | null;
          deadline_on?: string | null;
          delisted_on?: string | null;
          department?: string | null;
          enterprise_id?: number | null;
          extension_requested_on?: string | null;
          extension_until?: string | null;
          filed_on?: string | null;
          geom?: unknown;
          hidden_danger_id?: number | null;
          id?: never;
          level: string;
          listed_on?: string | null;
          number?: string | null;
          pipeline_segment_id?: number | null;
          plan?: string | null;
          progress_percent?: number | null;
          published_on?: string | null;
          region_id: string;
          simulated?: boolean;
          source_id?: string;
          state?: string;
          supervising_body?: string | null;
          title: string;
          unpublished_on?: string | null;
          year: number;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          accepted_on?: string | null;
          acted_at?: string;
          dataset_id?: string | null;
          deadline_on?: string | null;
          delisted_on?: string | null;
          department?: string | null;
          enterprise_id?: number | null;
          extension_requested_on?: string | null;
          extension_until?: string | null;
          filed_on?: string | null;
          geom?: unknown;
          hidden_danger_id?: number | null;
          id?: never;
          level?: string;
          listed_on?: string | null;
          number?: string | null;
          pipeline_segment_id?: number | null;
          plan?: string | null;
          progress_percent?: number | null;
          published_on?: string | null;
          region_id?: string;
          simulated?: boolean;
          source_id?: string;
          state?: string;
          supervising_body?: string | null;
          title?: string;
          unpublished_on?: string | null;
          year?: number;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'listing_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'listing_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'listing_hidden_danger_id_fkey';
            columns: ['hidden_danger_id'];
            isOneToOne: false;
            referencedRelation: 'hidden_danger';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'listing_pipeline_segment_id_fkey';
            columns: ['pipeline_segment_id'];
            isOneToOne: false;
            referencedRelation: 'pipeline_segment';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'listing_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'listing_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      listing_report: {
        Row: {
          id: number;
          listing_id: number;
          percent: number | null;
          reported_on: string;
          text: string;
        };
        ComputedFields: never;
        Insert: {
          id?: never;
          listing_id: number;
          percent?: number | null;
          reported_on: string;
          text: string;
        };
        Update: {
          id?: never;
          listing_id?: number;
          percent?: number | null;
          reported_on?: string;
          text?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'listing_report_listing_id_fkey';
            columns: ['listing_id'];
            isOneToOne: false;
            referencedRelation: 'listing';
            referencedColumns: ['id'];
          },
        ];
      };
      membership: {
        Row: {
          enterprise_id: number | null;
          id: number;
          role: string;
          scope: unknown;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          enterprise_id?: number | null;
          id?: never;
          role: string;
          scope?: unknown;
          user_id: string;
        };
        Update: {
          enterprise_id?: number | null;
          id?: never;
          role?: string;
          scope?: unknown;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'membership_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
        ];
      };
      parameter: {
        Row: {
          confidence: string;
          id: number;
          key: string;
          scope: unknown;
          source: string;
          value: NonNullable<Json>;
        };
        ComputedFields: never;
        Insert: {
          confidence: string;
          id?: never;
          key: string;
          scope?: unknown;
          source: string;
          value: NonNullable<Json>;
        };
        Update: {
          confidence?: string;
          id?: never;
          key?: string;
          scope?: unknown;
          source?: string;
          value?: NonNullable<Json>;
        };
        Relationships: [];
      };
      patrol: {
        Row: {
          dataset_id: string | null;
          enterprise_id: number | null;
          id: number;
          member_id: number | null;
          note: string | null;
          patrolled_on: string;
          region_id: string;
          source_id: string | null;
          zone_id: number;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          dataset_id?: string | null;
          enterprise_id?: number | null;
          id?: never;
          member_id?: number | null;
          note?: string | null;
          patrolled_on: string;
          region_id: string;
          source_id?: string | null;
          zone_id: number;
          zone_path?: unknown;
        };
        Update: {
          dataset_id?: string | null;
          enterprise_id?: number | null;
          id?: never;
          member_id?: number | null;
          note?: string | null;
          patrolled_on?: string;
          region_id?: string;
          source_id?: string | null;
          zone_id?: number;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'patrol_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'patrol_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'patrol_member_id_fkey';
            columns: ['member_id'];
            isOneToOne: false;
            referencedRelation: 'zone_member';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'patrol_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'patrol_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      penalty: {
        Row: {
          amount: number | null;
          dataset_id: string | null;
          decided_by: string | null;
          decided_on: string;
          enterprise_id: number;
          hidden_danger_id: number | null;
          id: number;
          inspection_id: number | null;
          kind: string;
          legal_basis: string | null;
          number: string | null;
          region_id: string;
          simulated: boolean;
          source_id: string;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          amount?: number | null;
          dataset_id?: string | null;
          decided_by?: string | null;
          decided_on: string;
          enterprise_id: number;
          hidden_danger_id?: number | null;
          id?: never;
          inspection_id?: number | null;
          kind: string;
          legal_basis?: string | null;
          number?: string | null;
          region_id: string;
          simulated?: boolean;
          source_id?: string;
          zone_path?: unknown;
        };
        Update: {
          amount?: number | null;
          dataset_id?: string | null;
          decided_by?: string | null;
          decided_on?: string;
          enterprise_id?: number;
          hidden_danger_id?: number | null;
          id?: never;
          inspection_id?: number | null;
          kind?: string;
          legal_basis?: string | null;
          number?: string | null;
          region_id?: string;
          simulated?: boolean;
          source_id?: string;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'penalty_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'penalty_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'penalty_hidden_danger_id_fkey';
            columns: ['hidden_danger_id'];
            isOneToOne: false;
            referencedRelation: 'hidden_danger';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'penalty_inspection_id_fkey';
            columns: ['inspection_id'];
            isOneToOne: false;
            referencedRelation: 'inspection';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'penalty_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      person: {
        Row: {
          active: boolean;
          dataset_id: string | null;
          enterprise_id: number | null;
          id: number;
          masked_name: string | null;
          name: string;
          phone: string | null;
          post: string | null;
          region_id: string;
          role: string;
          source_id: string | null;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          active?: boolean;
          dataset_id?: string | null;
          enterprise_id?: number | null;
          id?: never;
          masked_name?: never;
          name: string;
          phone?: string | null;
          post?: string | null;
          region_id: string;
          role: string;
          source_id?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          active?: boolean;
          dataset_id?: string | null;
          enterprise_id?: number | null;
          id?: never;
          masked_name?: never;
          name?: string;
          phone?: string | null;
          post?: string | null;
          region_id?: string;
          role?: string;
          source_id?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'person_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'person_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'person_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'person_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      pipeline: {
        Row: {
          capacity: string | null;
          commissioned_on: string | null;
          dataset_id: string;
          depth_meters: number | null;
          design_pressure_mpa: number | null;
          diameter_millimeters: number | null;
          geom: unknown;
          id: number;
          inspection_due_on: string | null;
          kind: string;
          laying: string | null;
          length_meters: number | null;
          material: string | null;
          medium: string;
          name: string | null;
          off_drawing_places: number | null;
          owner: string | null;
          patrols_per_day: number | null;
          planning_licence: string | null;
          position_accuracy_meters: number | null;
          position_source: string | null;
          region_id: string;
          registration_number: string | null;
          source_id: string;
          start_year: number | null;
          status: string;
          url: string | null;
          user_unit: string | null;
          wall_millimeters: number | null;
          working_pressure_mpa: number | null;
          zone_paths: unknown[];
        };
        ComputedFields: never;
        Insert: {
          capacity?: string | null;
          commissioned_on?: string | null;
          dataset_id: string;
          depth_meters?: number | null;
          design_pressure_mpa?: number | null;
          diameter_millimeters?: number | null;
          geom: unknown;
          id?: never;
          inspection_due_on?: string | null;
          kind?: string;
          laying?: string | null;
          length_meters?: never;
          material?: string | null;
          medium: string;
          name?: string | null;
          off_drawing_places?: number | null;
          owner?: string | null;
          patrols_per_day?: number | null;
          planning_licence?: string | null;
          position_accuracy_meters?: number | null;
          position_source?: string | null;
          region_id: string;
          registration_number?: string | null;
          source_id: string;
          start_year?: number | null;
          status: string;
          url?: string | null;
          user_unit?: string | null;
          wall_millimeters?: number | null;
          working_pressure_mpa?: number | null;
          zone_paths?: unknown[];
        };
        Update: {
          capacity?: string | null;
          commissioned_on?: string | null;
          dataset_id?: string;
          depth_meters?: number | null;
          design_pressure_mpa?: number | null;
          diameter_millimeters?: number | null;
          geom?: unknown;
          id?: never;
          inspection_due_on?: string | null;
          kind?: string;
          laying?: string | null;
          length_meters?: never;
          material?: string | null;
          medium?: string;
          name?: string | null;
          off_drawing_places?: number | null;
          owner?: string | null;
          patrols_per_day?: number | null;
          planning_licence?: string | null;
          position_accuracy_meters?: number | null;
          position_source?: string | null;
          region_id?: string;
          registration_number?: string | null;
          source_id?: string;
          start_year?: number | null;
          status?: string;
          url?: string | null;
          user_unit?: string | null;
          wall_millimeters?: number | null;
          working_pressure_mpa?: number | null;
          zone_paths?: unknown[];
        };
        Relationships: [
          {
            foreignKeyName: 'pipeline_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipeline_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      pipeline_facility: {
        Row: {
          geom: unknown;
          id: number;
          kind: string;
          name: string;
          pipeline_id: number;
          region_id: string;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          geom: unknown;
          id?: never;
          kind: string;
          name: string;
          pipeline_id: number;
          region_id: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          geom?: unknown;
          id?: never;
          kind?: string;
          name?: string;
          pipeline_id?: number;
          region_id?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'pipeline_facility_pipeline_id_fkey';
            columns: ['pipeline_id'];
            isOneToOne: false;
            referencedRelation: 'pipeline';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipeline_facility_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipeline_facility_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      pipeline_occupation: {
        Row: {
          cleared_on: string | null;
          dataset_id: string | null;
          enterprise_id: number | null;
          found_on: string;
          geom: unknown;
          id: number;
          kind: string;
          listed: boolean;
          note: string | null;
          pipeline_id: number;
          region_id: string;
          reported_by: string | null;
          source_id: string | null;
          state: string;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          cleared_on?: string | null;
          dataset_id?: string | null;
          enterprise_id?: number | null;
          found_on: string;
          geom: unknown;
          id?: never;
          kind: string;
          listed?: boolean;
          note?: string | null;
          pipeline_id: number;
          region_id: string;
          reported_by?: string | null;
          source_id?: string | null;
          state?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          cleared_on?: string | null;
          dataset_id?: string | null;
          enterprise_id?: number | null;
          found_on?: string;
          geom?: unknown;
          id?: never;
          kind?: string;
          listed?: boolean;
          note?: string | null;
          pipeline_id?: number;
          region_id?: string;
          reported_by?: string | null;
          source_id?: string | null;
          state?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'pipeline_occupation_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipeline_occupation_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipeline_occupation_pipeline_id_fkey';
            columns: ['pipeline_id'];
            isOneToOne: false;
            referencedRelation: 'pipeline';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipeline_occupation_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipeline_occupation_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      pipeline_segment: {
        Row: {
          dataset_id: string | null;
          densely_populated: boolean;
          from_meters: number;
          geom: unknown;
          hca_level: number | null;
          hca_places: string[];
          id: number;
          location_class: number | null;
          name: string | null;
          pipeline_id: number;
          river_crossing: boolean;
          source_id: string | null;
          to_meters: number;
          tunnel: boolean;
        };
        ComputedFields: never;
        Insert: {
          dataset_id?: string | null;
          densely_populated?: boolean;
          from_meters: number;
          geom?: unknown;
          hca_level?: number | null;
          hca_places?: string[];
          id?: never;
          location_class?: number | null;
          name?: string | null;
          pipeline_id: number;
          river_crossing?: boolean;
          source_id?: string | null;
          to_meters: number;
          tunnel?: boolean;
        };
        Update: {
          dataset_id?: string | null;
          densely_populated?: boolean;
          from_meters?: number;
          geom?: unknown;
          hca_level?: number | null;
          hca_places?: string[];
          id?: never;
          location_class?: number | null;
          name?: string | null;
          pipeline_id?: number;
          river_crossing?: boolean;
          source_id?: string | null;
          to_meters?: number;
          tunnel?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: 'pipeline_segment_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipeline_segment_pipeline_id_fkey';
            columns: ['pipeline_id'];
            isOneToOne: false;
            referencedRelation: 'pipeline';
            referencedColumns: ['id'];
          },
        ];
      };
      pipeline_work: {
        Row: {
          begins_on: string | null;
          dataset_id: string | null;
          ends_on: string | null;
          enterprise_id: number | null;
          geom: unknown;
          id: number;
          kind: string;
          name: string;
          permit_number: string | null;
          position_accuracy_meters: number;
          region_id: string;
          reported_by: string | null;
          source_id: string | null;
          state: string;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          begins_on?: string | null;
          dataset_id?: string | null;
          ends_on?: string | null;
          enterprise_id?: number | null;
          geom: unknown;
          id?: never;
          kind: string;
          name: string;
          permit_number?: string | null;
          position_accuracy_meters?: number;
          region_id: string;
          reported_by?: string | null;
          source_id?: string | null;
          state?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          begins_on?: string | null;
          dataset_id?: string | null;
          ends_on?: string | null;
          enterprise_id?: number | null;
          geom?: unknown;
          id?: never;
          kind?: string;
          name?: string;
          permit_number?: string | null;
          position_accuracy_meters?: number;
          region_id?: string;
          reported_by?: string | null;
          source_id?: string | null;
          state?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'pipeline_work_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipeline_work_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipeline_work_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipeline_work_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      population_cell: {
        Row: {
          area_square_meters: number | null;
          geom: unknown;
          id: number;
          people: number;
          region_id: string;
          source: string;
          source_id: string;
          year: number;
        };
        ComputedFields: never;
        Insert: {
          area_square_meters?: never;
          geom: unknown;
          id?: never;
          people: number;
          region_id: string;
          source: string;
          source_id: string;
          year: number;
        };
        Update: {
          area_square_meters?: never;
          geom?: unknown;
          id?: never;
          people?: number;
          region_id?: string;
          source?: string;
          source_id?: string;
          year?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'population_cell_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      protected_place: {
        Row: {
          article_item: number;
          dataset_id: string | null;
          geom: unknown;
          id: number;
          kind: string;
          name: string;
          people: number | null;
          region_id: string;
          source: string | null;
          source_id: string | null;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          article_item?: never;
          dataset_id?: string | null;
          geom?: unknown;
          id?: never;
          kind: string;
          name: string;
          people?: number | null;
          region_id: string;
          source?: string | null;
          source_id?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          article_item?: never;
          dataset_id?: string | null;
          geom?: unknown;
          id?: never;
          kind?: string;
          name?: string;
          people?: number | null;
          region_id?: string;
          source?: string | null;
          source_id?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'protected_place_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'protected_place_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'protected_place_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      public_report: {
        Row: {
          acted_at: string | null;
          assigned_to: string | null;
          channel: string;
          closed_at: string | null;
          contact: string | null;
          dataset_id: string | null;
          decided_at: string | null;
          fine_yuan: number | null;
          geom: unknown;
          hidden_danger_id: number | null;
          id: number;
          note: string | null;
          receipt: string;
          received_at: string;
          region_id: string;
          reward_yuan: number | null;
          source_id: string | null;
          state: string;
          subject: string;
          text: string;
          verified: boolean | null;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          acted_at?: string | null;
          assigned_to?: string | null;
          channel?: string;
          closed_at?: string | null;
          contact?: string | null;
          dataset_id?: string | null;
          decided_at?: string | null;
          fine_yuan?: number | null;
          geom?: unknown;
          hidden_danger_id?: number | null;
          id?: never;
          note?: string | null;
          receipt?: string;
          received_at?: string;
          region_id: string;
          reward_yuan?: number | null;
          source_id?: string | null;
          state?: string;
          subject?: string;
          text: string;
          verified?: boolean | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          acted_at?: string | null;
          assigned_to?: string | null;
          channel?: string;
          closed_at?: string | null;
          contact?: string | null;
          dataset_id?: string | null;
          decided_at?: string | null;
          fine_yuan?: number | null;
          geom?: unknown;
          hidden_danger_id?: number | null;
          id?: never;
          note?: string | null;
          receipt?: string;
          received_at?: string;
          region_id?: string;
          reward_yuan?: number | null;
          source_id?: string | null;
          state?: string;
          subject?: string;
          text?: string;
          verified?: boolean | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'public_report_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'public_report_hidden_danger_id_fkey';
            columns: ['hidden_danger_id'];
            isOneToOne: false;
            referencedRelation: 'hidden_danger';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'public_report_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'public_report_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      region: {
        Row: {
          as_of: string | null;
          currency: string;
          east: number;
          id: string;
          name_en: string;
          name_zh: string;
          north: number;
          south: number;
          time_zone: string;
          west: number;
        };
        ComputedFields: never;
        Insert: {
          as_of?: string | null;
          currency: string;
          east: number;
          id: string;
          name_en: string;
          name_zh: string;
          north: number;
          south: number;
          time_zone: string;
          west: number;
        };
        Update: {
          as_of?: string | null;
          currency?: string;
          east?: number;
          id?: string;
          name_en?: string;
          name_zh?: string;
          north?: number;
          south?: number;
          time_zone?: string;
          west?: number;
        };
        Relationships: [];
      };
      region_statistic: {
        Row: {
          coal_tonnes: number | null;
          dataset_id: string | null;
          gdp_hundred_million_yuan: number | null;
          id: number;
          population: number | null;
          quarter: number | null;
          region_id: string;
          source: string;
          source_id: string | null;
          vehicles: number | null;
          version: number;
          workers: number | null;
          year: number;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          coal_tonnes?: number | null;
          dataset_id?: string | null;
          gdp_hundred_million_yuan?: number | null;
          id?: never;
          population?: number | null;
          quarter?: number | null;
          region_id: string;
          source: string;
          source_id?: string | null;
          vehicles?: number | null;
          version?: number;
          workers?: number | null;
          year: number;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          coal_tonnes?: number | null;
          dataset_id?: string | null;
          gdp_hundred_million_yuan?: number | null;
          id?: never;
          population?: number | null;
          quarter?: number | null;
          region_id?: string;
          source?: string;
          source_id?: string | null;
          vehicles?: number | null;
          version?: number;
          workers?: number | null;
          year?: number;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'region_statistic_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'region_statistic_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'region_statistic_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      responsibility_letter: {
        Row: {
          dataset_id: string | null;
          enterprise_id: number | null;
          from_party: string;
          id: number;
          region_id: string;
          signed_on: string | null;
          source_id: string | null;
          to_party: string;
          year: number;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          dataset_id?: string | null;
          enterprise_id?: number | null;
          from_party: string;
          id?: never;
          region_id: string;
          signed_on?: string | null;
          source_id?: string | null;
          to_party: string;
          year: number;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          dataset_id?: string | null;
          enterprise_id?: number | null;
          from_party?: string;
          id?: never;
          region_id?: string;
          signed_on?: string | null;
          source_id?: string | null;
          to_party?: string;
          year?: number;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'responsibility_letter_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'responsibility_letter_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'responsibility_letter_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'responsibility_letter_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      risk_point: {
        Row: {
          assessed_on: string;
          colour: number | null;
          consequence: number;
          enterprise_id: number;
          exposure: number;
          id: number;
          likelihood: number;
          name: string;
          score: number | null;
        };
        ComputedFields: never;
        Insert: {
          assessed_on: string;
          colour?: never;
          consequence: number;
          enterprise_id: number;
          exposure: number;
          id?: never;
          likelihood: number;
          name: string;
          score?: never;
        };
        Update: {
          assessed_on?: string;
          colour?: never;
          consequence?: number;
          enterprise_id?: number;
          exposure?: number;
          id?: never;
          likelihood?: number;
          name?: string;
          score?: never;
        };
        Relationships: [
          {
            foreignKeyName: 'risk_point_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
        ];
      };
      risk_rule: {
        Row: {
          active: boolean;
          code: string;
          colour: number;
          confidence: string;
          name_en: string;
          name_zh: string;
          source: string;
        };
        ComputedFields: never;
        Insert: {
          active?: boolean;
          code: string;
          colour: number;
          confidence: string;
          name_en: string;
          name_zh: string;
          source: string;
        };
        Update: {
          active?: boolean;
          code?: string;
          colour?: number;
          confidence?: string;
          name_en?: string;
          name_zh?: string;
          source?: string;
        };
        Relationships: [];
      };
      rollup_month: {
        Row: {
          amount: number;
          depth: number;
          id: number;
          kind: string;
          month: string;
          region_id: string;
          row_count: number;
          set_name: string;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          depth: number;
          id?: never;
          kind: string;
          month: string;
          region_id: string;
          row_count: number;
          set_name: string;
          zone_path: unknown;
        };
        Update: {
          amount?: number;
          depth?: number;
          id?: never;
          kind?: string;
          month?: string;
          region_id?: string;
          row_count?: number;
          set_name?: string;
          zone_path?: unknown;
        };
        Relationships: [];
      };
      site_return: {
        Row: {
          dataset_id: string | null;
          enterprise_id: number;
          found: number | null;
          id: number;
          kind: string;
          note: string | null;
          period: string;
          rectified: number | null;
          region_id: string;
          signed_by: string | null;
          source_id: string | null;
          submitted_on: string;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          dataset_id?: string | null;
          enterprise_id: number;
          found?: number | null;
          id?: never;
          kind: string;
          note?: string | null;
          period: string;
          rectified?: number | null;
          region_id: string;
          signed_by?: string | null;
          source_id?: string | null;
          submitted_on: string;
          zone_path?: unknown;
        };
        Update: {
          dataset_id?: string | null;
          enterprise_id?: number;
          found?: number | null;
          id?: never;
          kind?: string;
          note?: string | null;
          period?: string;
          rectified?: number | null;
          region_id?: string;
          signed_by?: string | null;
          source_id?: string | null;
          submitted_on?: string;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'site_return_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'site_return_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'site_return_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      site_risk: {
        Row: {
          colour: number;
          computed_at: string;
          enterprise_id: number;
          reasons: NonNullable<Json>;
          region_id: string;
          visited_on: string | null;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          colour: number;
          computed_at?: string;
          enterprise_id: number;
          reasons: NonNullable<Json>;
          region_id: string;
          visited_on?: string | null;
          zone_id?: number | null;
          zone_path: unknown;
        };
        Update: {
          colour?: number;
          computed_at?: string;
          enterprise_id?: number;
          reasons?: NonNullable<Json>;
          region_id?: string;
          visited_on?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'site_risk_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: true;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
        ];
      };
      threshold_chemical: {
        Row: {
          cas: string[];
          confidence: string;
          confidence_note: string;
          name_en: string;
          name_zh: string;
          row_number: number;
          source: string;
          threshold_tonnes: number;
          usual_class: string | null;
        };
        ComputedFields: never;
        Insert: {
          cas: string[];
          confidence: string;
          confidence_note: string;
          name_en: string;
          name_zh: string;
          row_number: number;
          source: string;
          threshold_tonnes: number;
          usual_class?: string | null;
        };
        Update: {
          cas?: string[];
          confidence?: string;
          confidence_note?: string;
          name_en?: string;
          name_zh?: string;
          row_number?: number;
          source?: string;
          threshold_tonnes?: number;
          usual_class?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'threshold_chemical_usual_class_fkey';
            columns: ['usual_class'];
            isOneToOne: false;
            referencedRelation: 'threshold_class';
            referencedColumns: ['symbol'];
          },
        ];
      };
      threshold_class: {
        Row: {
          beta: number;
          class_en: string;
          class_zh: string;
          confidence: string;
          confidence_note: string;
          description_en: string;
          source: string;
          symbol: string;
          threshold_tonnes: number;
        };
        ComputedFields: never;
        Insert: {
          beta: number;
          class_en: string;
          class_zh: string;
          confidence: string;
          confidence_note: string;
          description_en: string;
          source: string;
          symbol: string;
          threshold_tonnes: number;
        };
        Update: {
          beta?: number;
          class_en?: string;
          class_zh?: string;
          confidence?: string;
          confidence_note?: string;
          description_en?: string;
          source?: string;
          symbol?: string;
          threshold_tonnes?: number;
        };
        Relationships: [];
      };
      toxic_gas_beta: {
        Row: {
          beta: number;
          cas: string;
          confidence: string;
          confidence_note: string;
          name_en: string;
          name_zh: string;
          source: string;
        };
        ComputedFields: never;
        Insert: {
          beta: number;
          cas: string;
          confidence: string;
          confidence_note: string;
          name_en: string;
          name_zh: string;
          source: string;
        };
        Update: {
          beta?: number;
          cas?: string;
          confidence?: string;
          confidence_note?: string;
          name_en?: string;
          name_zh?: string;
          source?: string;
        };
        Relationships: [];
      };
      training: {
        Row: {
          attended: number | null;
          dataset_id: string | null;
          enrolled: number | null;
          enterprise_id: number | null;
          examined: number | null;
          held_on: string;
          held_to: string | null;
          id: number;
          kind: string;
          name: string | null;
          organiser: string | null;
          part_of: number | null;
          passed: number | null;
          questionnaires_in: number | null;
          questionnaires_out: number | null;
          region_id: string;
          required: number | null;
          sessions: number;
          source_id: string | null;
          stated: NonNullable<Json>;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          attended?: number | null;
          dataset_id?: string | null;
          enrolled?: number | null;
          enterprise_id?: number | null;
          examined?: number | null;
          held_on: string;
          held_to?: string | null;
          id?: never;
          kind: string;
          name?: string | null;
          organiser?: string | null;
          part_of?: number | null;
          passed?: number | null;
          questionnaires_in?: number | null;
          questionnaires_out?: number | null;
          region_id: string;
          required?: number | null;
          sessions?: number;
          source_id?: string | null;
          stated?: NonNullable<Json>;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          attended?: number | null;
          dataset_id?: string | null;
          enrolled?: number | null;
          enterprise_id?: number | null;
          examined?: number | null;
          held_on?: string;
          held_to?: string | null;
          id?: never;
          kind?: string;
          name?: string | null;
          organiser?: string | null;
          part_of?: number | null;
          passed?: number | null;
          questionnaires_in?: number | null;
          questionnaires_out?: number | null;
          region_id?: string;
          required?: number | null;
          sessions?: number;
          source_id?: string | null;
          stated?: NonNullable<Json>;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'training_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'training_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'training_part_of_fkey';
            columns: ['part_of'];
            isOneToOne: false;
            referencedRelation: 'training';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'training_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'training_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      transition: {
        Row: {
          act: string;
          from_state: string;
          id: number;
          requires: string[];
          roles: string[];
          sets: string[];
          subject: string;
          to_state: string;
        };
        ComputedFields: never;
        Insert: {
          act: string;
          from_state: string;
          id?: never;
          requires?: string[];
          roles: string[];
          sets?: string[];
          subject: string;
          to_state: string;
        };
        Update: {
          act?: string;
          from_state?: string;
          id?: never;
          requires?: string[];
          roles?: string[];
          sets?: string[];
          subject?: string;
          to_state?: string;
        };
        Relationships: [];
      };
      warning: {
        Row: {
          colour: string;
          dataset_id: string | null;
          from_at: string;
          geom: unknown;
          id: number;
          issuer: string | null;
          kind: string;
          lifted_at: string | null;
          measures: string | null;
          region_id: string;
          source_id: string | null;
          title: string;
          to_at: string | null;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          colour: string;
          dataset_id?: string | null;
          from_at: string;
          geom: unknown;
          id?: never;
          issuer?: string | null;
          kind: string;
          lifted_at?: string | null;
          measures?: string | null;
          region_id: string;
          source_id?: string | null;
          title: string;
          to_at?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          colour?: string;
          dataset_id?: string | null;
          from_at?: string;
          geom?: unknown;
          id?: never;
          issuer?: string | null;
          kind?: string;
          lifted_at?: string | null;
          measures?: string | null;
          region_id?: string;
          source_id?: string | null;
          title?: string;
          to_at?: string | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'warning_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'warning_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'warning_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      warning_site: {
        Row: {
          confirmed_at: string | null;
          enterprise_id: number;
          id: number;
          notified_at: string;
          region_id: string;
          warning_id: number;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          confirmed_at?: string | null;
          enterprise_id: number;
          id?: never;
          notified_at?: string;
          region_id: string;
          warning_id: number;
          zone_path?: unknown;
        };
        Update: {
          confirmed_at?: string | null;
          enterprise_id?: number;
          id?: never;
          notified_at?: string;
          region_id?: string;
          warning_id?: number;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'warning_site_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'warning_site_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'warning_site_warning_id_fkey';
            columns: ['warning_id'];
            isOneToOne: false;
            referencedRelation: 'warning';
            referencedColumns: ['id'];
          },
        ];
      };
      work_order: {
        Row: {
          dataset_id: string | null;
          due_on: string | null;
          enterprise_id: number;
          hidden_danger_id: number | null;
          id: number;
          inspection_id: number | null;
          issued_by: string | null;
          issued_on: string;
          kind: string;
          lifted_on: string | null;
          number: string;
          region_id: string;
          source_id: string;
          text: string | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          dataset_id?: string | null;
          due_on?: string | null;
          enterprise_id: number;
          hidden_danger_id?: number | null;
          id?: never;
          inspection_id?: number | null;
          issued_by?: string | null;
          issued_on: string;
          kind: string;
          lifted_on?: string | null;
          number: string;
          region_id: string;
          source_id?: string;
          text?: string | null;
          zone_path?: unknown;
        };
        Update: {
          dataset_id?: string | null;
          due_on?: string | null;
          enterprise_id?: number;
          hidden_danger_id?: number | null;
          id?: never;
          inspection_id?: number | null;
          issued_by?: string | null;
          issued_on?: string;
          kind?: string;
          lifted_on?: string | null;
          number?: string;
          region_id?: string;
          source_id?: string;
          text?: string | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'work_order_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'work_order_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'work_order_hidden_danger_id_fkey';
            columns: ['hidden_danger_id'];
            isOneToOne: false;
            referencedRelation: 'hidden_danger';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'work_order_inspection_id_fkey';
            columns: ['inspection_id'];
            isOneToOne: false;
            referencedRelation: 'inspection';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'work_order_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      zone: {
        Row: {
          area_square_meters: number | null;
          code: string;
          dataset_id: string;
          geom: unknown;
          id: number;
          level: string;
          name_en: string;
          name_zh: string;
          parent_id: number | null;
          path: unknown;
          region_id: string;
          source_id: string;
        };
        ComputedFields: never;
        Insert: {
          area_square_meters?: never;
          code: string;
          dataset_id: string;
          geom: unknown;
          id?: never;
          level: string;
          name_en: string;
          name_zh: string;
          parent_id?: number | null;
          path: unknown;
          region_id: string;
          source_id: string;
        };
        Update: {
          area_square_meters?: never;
          code?: string;
          dataset_id?: string;
          geom?: unknown;
          id?: never;
          level?: string;
          name_en?: string;
          name_zh?: string;
          parent_id?: number | null;
          path?: unknown;
          region_id?: string;
          source_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'zone_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'zone_parent_id_fkey';
            columns: ['parent_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'zone_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      zone_flaw: {
        Row: {
          geom: unknown;
          id: number;
          kind: string;
          level: string;
          other_id: number | null;
          region_id: string;
          square_meters: number;
          zone_id: number;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          geom: unknown;
          id?: never;
          kind: string;
          level: string;
          other_id?: number | null;
          region_id: string;
          square_meters: number;
          zone_id: number;
          zone_path: unknown;
        };
        Update: {
          geom?: unknown;
          id?: never;
          kind?: string;
          level?: string;
          other_id?: number | null;
          region_id?: string;
          square_meters?: number;
          zone_id?: number;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'zone_flaw_other_id_fkey';
            columns: ['other_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'zone_flaw_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'zone_flaw_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      zone_member: {
        Row: {
          dataset_id: string | null;
          from_on: string;
          id: number;
          person_name: string;
          region_id: string;
          role: string;
          source_id: string | null;
          to_on: string | null;
          user_id: string | null;
          zone_id: number;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          dataset_id?: string | null;
          from_on: string;
          id?: never;
          person_name: string;
          region_id: string;
          role: string;
          source_id?: string | null;
          to_on?: string | null;
          user_id?: string | null;
          zone_id: number;
          zone_path?: unknown;
        };
        Update: {
          dataset_id?: string | null;
          from_on?: string;
          id?: never;
          person_name?: string;
          region_id?: string;
          role?: string;
          source_id?: string | null;
          to_on?: string | null;
          user_id?: string | null;
          zone_id?: number;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'zone_member_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'zone_member_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'zone_member_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
    };
    Views: {
      accident_case_due: {
        Row: {
          accident_case_id: number;
          accident_id: number;
          approval_due_on: string | null;
          approval_late: boolean | null;
          casualties_until: string | null;
          city_report_due_at: string | null;
          county_report_due_at: string | null;
          enterprise_id: number | null;
          grade: number;
          investigating_level: string | null;
          kind: string;
          occurred_at: string | null;
          occurred_on: string;
          province_report_due_at: string | null;
          region_id: string;
          report_due_on: string | null;
          report_late: boolean | null;
          reporting_levels: string[] | null;
          state: string | null;
          state_report_due_at: string | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'accident_case_accident_id_fkey';
            columns: ['accident_id'];
            isOneToOne: true;
            referencedRelation: 'accident';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accident_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accident_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      hazard_filing_due: {
        Row: {
          assessed_on: string;
          enterprise_id: number;
          filed_on: string | null;
          filing_due_on: string | null;
          filing_overdue: boolean | null;
          hazard_source_id: number;
          number: string | null;
          reassess_due_on: string | null;
          reassess_overdue: boolean | null;
          region_id: string;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'hazard_source_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hazard_source_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
    };
    Functions: {
      accident_case_figures: { Args: { p_from: string; p_region: string; p_to: string }; Returns: Json };
      accident_case_of: { Args: { p_accident: number }; Returns: Json };
      accident_columns: { Args: { p_region: string }; Returns: Json };
      accident_years: { Args: { p_region: string }; Returns: Json };
      accountabilities: { Args: { p_accident_case: number }; Returns: Json };
      act_on_danger: {
        Args: { p_act: string; p_danger: number; p_data?: Json; p_expected_state: string };
        Returns: Json;
      };
      act_on_listing: {
        Args: { p_act: string; p_data?: Json; p_expected_state: string; p_listing: number };
        Returns: Json;
      };
      add_accountability: {
        Args: {
          p_amount_yuan?: number;
          p_case: number;
          p_decided_on?: string;
          p_kind: string;
          p_name: string;
          p_party: string;
          p_post?: string;
        };
        Returns: Json;
      };
      advance_report: { Args: { p_change: Json; p_report: number }; Returns: Json };
      appoint_member: {
        Args: { p_from: string; p_name: string; p_role: string; p_user?: string; p_zone: number };
        Returns: number;
      };
      attach_documents: { Args: { p_documents: Json; p_id: number; p_subject: string }; Returns: Json };
      band_record: { Args: { p_id: number }; Returns: Json };
      band_record_columns: { Args: { p_region: string }; Returns: Json };
      building_figures: { Args: { p_from: string; p_region: string; p_to: string }; Returns: Json };
      campaigns: { Args: { p_region: string }; Returns: Json };
      certificate_figures: { Args: { p_region: string }; Returns: Json };
      certificates_due: { Args: { p_days?: number; p_region: string }; Returns: Json };
      certify_standardization: {
        Args: {
          p_enterprise: number;
          p_issued_on: string;
          p_issuer?: string;
          p_number?: string;
          p_score: number;
        };
        Returns: Json;
      };
      change_accident_case: { Args: { p_case: number; p_changes: Json }; Returns: Json };
      changes_since: { Args: { p_cursor: string; p_limit?: number }; Returns: Json };
      clear_occupation: { Args: { p_occupation: number; p_on: string }; Returns: undefined };
      compare_zones: {
        Args: { p_from: string; p_region: string; p_to: string; p_zones: number[] };
        Returns: Json;
      };
      confirm_warning: { Args: { p_enterprise: number; p_warning: number }; Returns: Json };
      control_state: { Args: { p_region: string; p_year: number }; Returns: Json };
      credit_code_check: { Args: { p_code: string }; Returns: Json };
      cut_free_ground: { Args: { p_shape: string; p_size_meters: number; p_zone: number }; Returns: Json };
      cut_zone: { Args: { p_shape: string; p_size_meters: number; p_zone: number }; Returns: Json };
      dangerous_work_columns: { Args: { p_region: string }; Returns: Json };
      dangerous_works: { Args: { p_enterprise?: number; p_region: string }; Returns: Json };
      datasets: { Args: { p_region: string }; Returns: Json };
      decide_penalty: { Args: { p_data: Json }; Returns: Json };
      dismiss_member: { Args: { p_member: number; p_on: string }; Returns: undefined };
      drill_figures: { Args: { p_from: string; p_region: string; p_to: string }; Returns: Json };
      enterprise_columns: { Args: { p_region: string }; Returns: Json };
      enterprise_names: { Args: { p_region: string }; Returns: Json };
      equipment_due: { Args: { p_days?: number; p_region: string }; Returns: Json };
      equipment_due_columns: { Args: { p_region: string }; Returns: Json };
      equipment_figures: { Args: { p_region: string }; Returns: Json };
      escalate_overdue: { Args: { p_region: string }; Returns: Json };
      explain_grading: { Args: { p_hazard_source: number }; Returns: Json };
      figure: {
        Args: {
          p_code: string;
          p_from: string;
          p_kind?: string;
          p_region: string;
          p_to: string;
          p_zone: number;
        };
        Returns: Json;
      };
      figure_choices: { Args: Record<PropertyKey, never>; Returns: Json };
      figure_list: {
        Args: {
          p_after?: number;
          p_code: string;
          p_from: string;
          p_kind?: string;
          p_limit?: number;
          p_region: string;
          p_to: string;
          p_zone: number;
        };
        Returns: Json;
      };
      figure_months: {
        Args: {
          p_code: string;
          p_from: string;
          p_kind?: string;
          p_region: string;
          p_to: string;
          p_zone: number;
        };
        Returns: Json;
      };
      figures: {
        Args: {
          p_codes?: string[];
          p_from: string;
          p_kind?: string;
          p_region: string;
          p_to: string;
          p_zone: number;
        };
        Returns: Json;
      };
      find_places: { Args: { p_limit: number; p_region: string; p_words: string }; Returns: Json };
      grade_hazard_source: { Args: { p_hazard_source: number }; Returns: Json };
      hazard_source_columns: { Args: { p_region: string }; Returns: Json };
      hidden_danger_columns: { Args: { p_region: string }; Returns: Json };
      inspection_columns: { Args: { p_region: string }; Returns: Json };
      is_dangerous_work: {
        Args: { p_kind: string; p_parameters: Json; p_region?: string };
        Returns: boolean;
      };
      issue_order: { Args: { p_data: Json }; Returns: Json };
      lec_risk: { Args: { p_consequence: number; p_exposure: number; p_likelihood: number }; Returns: Json };
      lens_counts: { Args: { p_region: string }; Returns: Json };
      lens_pass: {
        Args: { p_frame: Json; p_question: Json; p_region: string; p_subject: string };
        Returns: Json;
      };
      lens_rows: {
        Args: {
          p_descending: boolean;
          p_limit: number;
          p_offset: number;
          p_order: string;
          p_question: Json;
          p_region: string;
          p_subject: string;
        };
        Returns: Json;
      };
      lift_order: { Args: { p_day?: string; p_order: number }; Returns: Json };
      listed_item: { Args: { p_listing: number }; Returns: Json };
      my_session: { Args: Record<PropertyKey, never>; Returns: Json };
      nearest_resources: {
        Args: { p_count?: number; p_kind?: string; p_lat: number; p_lng: number };
        Returns: Json;
      };
      needs_expert_review: {
        Args: { p_kind: string; p_parameters: Json; p_region?: string };
        Returns: boolean;
      };
      notify_sites: { Args: { p_warning: number }; Returns: Json };
      open_accident_case: { Args: { p_accident: number; p_number?: string }; Returns: Json };
      people: { Args: { p_enterprise: number }; Returns: Json };
      people_in_circle: {
        Args: { p_lat: number; p_lng: number; p_meters: number; p_region: string };
        Returns: Json;
      };
      people_within: {
        Args: { p_lat: number; p_lng: number; p_meters: number; p_region: string };
        Returns: Json;
      };
      persons_in: { Args: { p_id: number; p_table: string }; Returns: Json };
      pipeline_band_areas: { Args: { p_region: string }; Returns: Json };
      pipeline_bands: { Args: { p_region: string }; Returns: Json };
      pipeline_columns: { Args: { p_region: string }; Returns: Json };
      pipeline_figures: { Args: { p_region: string }; Returns: Json };
      pipeline_occupations: { Args: { p_region: string }; Returns: Json };
      pipeline_segments: { Args: { p_pipeline: number }; Returns: Json };
      pipeline_sheet: { Args: { p_pipeline: number }; Returns: Json };
      pipeline_timeline: { Args: { p_limit?: number; p_pipeline: number }; Returns: Json };
      pipelines_near: { Args: { p_enterprise: number; p_radius_meters: number }; Returns: Json };
      plan_zones: { Args: { p_parent: number; p_replace: boolean; p_zones: Json }; Returns: Json };
      plans_due: { Args: { p_days?: number; p_region: string }; Returns: Json };
      propose_listing: { Args: { p_data: Json }; Returns: Json };
      protected_place_columns: { Args: { p_region: string }; Returns: Json };
      protected_place_details: { Args: { p_id: number }; Returns: Json };
      record_inspection: { Args: { p_data: Json }; Returns: Json };
      record_patrol: {
        Args: { p_enterprise?: number; p_member?: number; p_note?: string; p_on: string; p_zone: number };
        Returns: number;
      };
      refresh_risk: { Args: { p_region: string }; Returns: Json };
      region_figures: { Args: { p_from: string; p_region: string; p_to: string }; Returns: Json };
      register_warnings: { Args: { p_region: string }; Returns: Json };
      replace_zones: { Args: { p_parent: number; p_zones: Json }; Returns: number };
      report: { Args: { p_report: number }; Returns: Json };
      report_danger: { Args: { p_data: Json }; Returns: Json };
      report_figures: { Args: { p_from: string; p_region: string; p_to: string }; Returns: Json };
      report_hazard: { Args: { p_report: Json }; Returns: Json };
      report_occupation: {
        Args: { p_found_on: string; p_geojson: Json; p_kind: string; p_note?: string; p_pipeline: number };
        Returns: number;
      };
      report_to_danger: { Args: { p_data?: Json; p_report: number }; Returns: Json };
      report_work: {
        Args: { p_enterprise?: number; p_geojson: Json; p_kind: string; p_name: string; p_region: string };
        Returns: number;
      };
      resource_columns: { Args: { p_region: string }; Returns: Json };
      responsibility: { Args: { p_region: string; p_year: number }; Returns: Json };
      returns_due: { Args: { p_kind: string; p_period: string; p_region: string }; Returns: Json };
      save_hazard_filing: {
        Args: { p_assessed_on: string; p_filed_on?: string; p_hazard_source: number; p_number?: string };
        Returns: Json;
      };
      save_population: {
        Args: { p_cells: Json; p_region: string; p_source: string; p_year: number };
        Returns: Json;
      };
      save_record: { Args: { p_record: Json; p_table: string }; Returns: Json };
      save_risk_point: {
        Args: {
          p_assessed_on: string;
          p_consequence: number;
          p_enterprise: number;
          p_exposure: number;
          p_likelihood: number;
          p_name: string;
        };
        Returns: Json;
      };
      save_zones: { Args: { p_parent: number; p_zones: Json }; Returns: number };
      screen_blast_radii: { Args: { p_tnt_kg: number }; Returns: Json };
      screen_bleve: { Args: { p_kg: number; p_meters?: number }; Returns: Json };
      screen_gas_pipeline: {
        Args: { p_diameter_millimeters: number; p_pressure_mpa: number };
        Returns: Json;
      };
      screen_overpressure: { Args: { p_meters: number; p_tnt_kg: number }; Returns: Json };
      screen_tnt: {
        Args: { p_fuel_kg: number; p_fuel_kj_per_kg: number; p_tnt_kj_per_kg?: number; p_yield?: number };
        Returns: Json;
      };
      set_hazard_chemical: {
        Args: {
          p_by_class?: boolean;
          p_chemical: number;
          p_class_symbols?: string[];
          p_quantity_tonnes: number;
          p_threshold_row?: number;
        };
        Returns: Json;
      };
      set_hazard_responsible: {
        Args: { p_duty: string; p_hazard_source: number; p_name: string; p_phone?: string };
        Returns: Json;
      };
      set_risk_rule: { Args: { p_active: boolean; p_code: string; p_colour: number }; Returns: Json };
      set_site_boundary: { Args: { p_enterprise: number; p_outline: Json }; Returns: Json };
      silent_zones: { Args: { p_region: string }; Returns: Json };
      site: { Args: { p_enterprise: number }; Returns: Json };
      site_enforcement: { Args: { p_enterprise: number }; Returns: Json };
      site_hazards: { Args: { p_enterprise: number }; Returns: Json };
      site_register: { Args: { p_enterprise: number }; Returns: Json };
      site_risk: { Args: { p_enterprise: number }; Returns: Json };
      site_screening: { Args: { p_enterprise: number; p_meters?: number }; Returns: Json };
      site_surroundings: { Args: { p_enterprise: number }; Returns: Json };
      site_timeline: { Args: { p_enterprise: number; p_limit?: number }; Returns: Json };
      training_figures: { Args: { p_from: string; p_region: string; p_to: string }; Returns: Json };
      unvisited_enterprises: {
        Args: { p_from: string; p_region: string; p_to: string; p_zone: number };
        Returns: Json;
      };
      warning_sites: { Args: { p_warning: number }; Returns: Json };
      warnings_in_force: { Args: { p_region: string }; Returns: Json };
      what_lies_in_bands: { Args: { p_limit?: number; p_pipeline: number }; Returns: Json };
      works_in_bands: { Args: { p_region: string }; Returns: Json };
      works_near_pipelines: { Args: { p_meters: number; p_region: string }; Returns: Json };
      zone_code_problems: { Args: { p_region: string }; Returns: Json };
      zone_columns: { Args: { p_region: string }; Returns: Json };
      zone_coverage: { Args: { p_from: string; p_region: string; p_to: string }; Returns: Json };
      zone_figure: {
        Args: { p_code: string; p_from: string; p_region: string; p_to: string; p_zone: number };
        Returns: Json;
      };
      zone_gaps: { Args: { p_region: string }; Returns: Json };
      zone_members: { Args: { p_region: string }; Returns: Json };
      zone_orphans: { Args: { p_region: string }; Returns: Json };
      zone_overlaps: { Args: { p_region: string; p_tolerance_square_meters?: number }; Returns: Json };
      zone_risk: { Args: { p_region: string }; Returns: Json };
      zone_workload: { Args: { p_region: string }; Returns: Json };
    };
    Enums: {
      [_ in never]: never;
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
};

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>;

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, 'public'>];

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])[TableName] extends {
      Row: infer R;
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    ? (DefaultSchema['Tables'] & DefaultSchema['Views'])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R;
      }
      ? R
      : never
    : never;

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema['Tables']
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Insert: infer I;
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I;
      }
      ? I
      : never
    : never;

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema['Tables']
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Update: infer U;
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U;
      }
      ? U
      : never
    : never;

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema['Enums']
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums']
    : never = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums'][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums']
    ? DefaultSchema['Enums'][DefaultSchemaEnumNameOrOptions]
    : never;

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema['CompositeTypes']
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes']
    : never = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes'][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema['CompositeTypes']
    ? DefaultSchema['CompositeTypes'][PublicCompositeTypeNameOrOptions]
    : never;

export const Constants = {
  public: {
    Enums: {},
  },
} as const;
