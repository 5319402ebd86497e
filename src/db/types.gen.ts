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
            foreignKeyName: 'document_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      enterprise: {
        Row: {
          address: string | null;
          attributes: NonNullable<Json>;
          city: string | null;
          dataset_id: string;
          deregistered_on: string | null;
          district_name: string | null;
          filed_on: string | null;
          geom: unknown;
          id: number;
          name: string;
          parent_company: string | null;
          postcode: string | null;
          region_id: string;
          source_id: string;
          status: string;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          address?: string | null;
          attributes?: NonNullable<Json>;
          city?: string | null;
          dataset_id: string;
          deregistered_on?: string | null;
          district_name?: string | null;
          filed_on?: string | null;
          geom?: unknown;
          id?: never;
          name: string;
          parent_company?: string | null;
          postcode?: string | null;
          region_id: string;
          source_id: string;
          status: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          address?: string | null;
          attributes?: NonNullable<Json>;
          city?: string | null;
          dataset_id?: string;
          deregistered_on?: string | null;
          district_name?: string | null;
          filed_on?: string | null;
          geom?: unknown;
          id?: never;
          name?: string;
          parent_company?: string | null;
          postcode?: string | null;
          region_id?: string;
          source_id?: string;
          status?: string;
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
      hazard_source: {
        Row: {
          dataset_id: string;
          enterprise_id: number;
          geom: unknown;
          hazard_class: string;
          id: number;
          level: number | null;
          name: string;
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
          cas: string | null;
          dataset_id: string;
          hazard_class: string;
          hazard_source_id: number;
          id: number;
          name: string;
          process_count: number | null;
          program_level: number | null;
          quantity_tonnes: number | null;
          source_id: string;
        };
        ComputedFields: never;
        Insert: {
          cas?: string | null;
          dataset_id: string;
          hazard_class: string;
          hazard_source_id: number;
          id?: never;
          name: string;
          process_count?: number | null;
          program_level?: number | null;
          quantity_tonnes?: number | null;
          source_id: string;
        };
        Update: {
          cas?: string | null;
          dataset_id?: string;
          hazard_class?: string;
          hazard_source_id?: number;
          id?: never;
          name?: string;
          process_count?: number | null;
          program_level?: number | null;
          quantity_tonnes?: number | null;
          source_id?: string;
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
            referencedRelation: 'hazard_source';
            referencedColumns: ['id'];
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
      pipeline: {
        Row: {
          capacity: string | null;
          dataset_id: string;
          diameter_millimeters: number | null;
          geom: unknown;
          id: number;
          length_meters: number | null;
          medium: string;
          name: string | null;
          owner: string | null;
          region_id: string;
          source_id: string;
          start_year: number | null;
          status: string;
          url: string | null;
          zone_paths: unknown[];
        };
        ComputedFields: never;
        Insert: {
          capacity?: string | null;
          dataset_id: string;
          diameter_millimeters?: number | null;
          geom: unknown;
          id?: never;
          length_meters?: never;
          medium: string;
          name?: string | null;
          owner?: string | null;
          region_id: string;
          source_id: string;
          start_year?: number | null;
          status: string;
          url?: string | null;
          zone_paths?: unknown[];
        };
        Update: {
          capacity?: string | null;
          dataset_id?: string;
          diameter_millimeters?: number | null;
          geom?: unknown;
          id?: never;
          length_meters?: never;
          medium?: string;
          name?: string | null;
          owner?: string | null;
          region_id?: string;
          source_id?: string;
          start_year?: number | null;
          status?: string;
          url?: string | null;
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
    };
    Views: {
      [_ in never]: never;
    };
    Functions: {
      accident_columns: { Args: { p_region: string }; Returns: Json };
      act_on_danger: {
        Args: { p_act: string; p_danger: number; p_data?: Json; p_expected_state: string };
        Returns: Json;
      };
      act_on_listing: {
        Args: { p_act: string; p_data?: Json; p_expected_state: string; p_listing: number };
        Returns: Json;
      };
      changes_since: { Args: { p_cursor: string; p_limit?: number }; Returns: Json };
      datasets: { Args: { p_region: string }; Returns: Json };
      decide_penalty: { Args: { p_data: Json }; Returns: Json };
      enterprise_columns: { Args: { p_region: string }; Returns: Json };
      escalate_overdue: { Args: { p_region: string }; Returns: Json };
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
        Args: { p_from: string; p_kind?: string; p_region: string; p_to: string; p_zone: number };
        Returns: Json;
      };
      hazard_source_columns: { Args: { p_region: string }; Returns: Json };
      hidden_danger_columns: { Args: { p_region: string }; Returns: Json };
      is_dangerous_work: {
        Args: { p_kind: string; p_parameters: Json; p_region?: string };
        Returns: boolean;
      };
      issue_order: { Args: { p_data: Json }; Returns: Json };
      lec_risk: { Args: { p_consequence: number; p_exposure: number; p_likelihood: number }; Returns: Json };
      lift_order: { Args: { p_day?: string; p_order: number }; Returns: Json };
      listed_item: { Args: { p_listing: number }; Returns: Json };
      my_session: { Args: Record<PropertyKey, never>; Returns: Json };
      needs_expert_review: {
        Args: { p_kind: string; p_parameters: Json; p_region?: string };
        Returns: boolean;
      };
      pipeline_columns: { Args: { p_region: string }; Returns: Json };
      propose_listing: { Args: { p_data: Json }; Returns: Json };
      record_inspection: { Args: { p_data: Json }; Returns: Json };
      region_figures: { Args: { p_from: string; p_region: string; p_to: string }; Returns: Json };
      report_danger: { Args: { p_data: Json }; Returns: Json };
      save_record: { Args: { p_record: Json; p_table: string }; Returns: Json };
      site: { Args: { p_enterprise: number }; Returns: Json };
      zone_columns: { Args: { p_region: string }; Returns: Json };
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
